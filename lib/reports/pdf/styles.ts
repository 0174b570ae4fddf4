import { StyleSheet } from "@react-pdf/renderer";
import { FONT_STACK } from "./fonts";

/** Greys keep their order in black and white; nothing is said by colour alone. */
export const INK = "#111111";
export const SOFT = "#555555";
export const LINE = "#b8b8b8";
export const FAINT = "#e9e9e9";

/** A4 in points. The vertical margin keeps the text on a Letter sheet printed at full size. */
export const CONTENT_WIDTH = 531;

/** The renderer resolves a line height against the size beside it: the two go together. */
export function textSize(fontSize: number, lineHeight = 1.25) {
  return { fontSize, lineHeight } as const;
}

export const styles = StyleSheet.create({
  page: {
    fontFamily: FONT_STACK,
    ...textSize(7.5, 1.28),
    color: INK,
    paddingHorizontal: 32,
    paddingTop: 40,
    paddingBottom: 46,
  },
  /** From the top: the renderer drops a fixed block that is placed from the bottom. */
  footer: {
    position: "absolute",
    left: 32,
    right: 32,
    top: 802,
    flexDirection: "row",
    justifyContent: "space-between",
  },
  footerText: { ...textSize(6.5), color: SOFT },
  heading: {
    ...textSize(7.5),
    fontWeight: 700,
    borderTopWidth: 1,
    borderTopColor: INK,
    paddingTop: 2,
    marginBottom: 1.5,
  },
  /** What fits between the margins of page one, the footer excluded. */
  sheet: { height: 752 },
  block: { marginTop: 4, flexShrink: 0 },
  columns: { flexDirection: "row", gap: 16 },
  row: { flexDirection: "row" },
  strong: { fontWeight: 700 },
  soft: { color: SOFT },
  small: textSize(6.5),
  oneLine: { maxLines: 1, textOverflow: "ellipsis" },
});
