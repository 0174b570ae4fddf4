import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/**
 * Inter, embedded. A text falls through the subsets letter by letter, so that a name in Polish,
 * Greek or Cyrillic is printed. WOFF, not WOFF2: the renderer cannot take a subset of the latter.
 */
const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"] as const;
const WEIGHTS = [400, 600, 700] as const;

/** A path and not a module id: a bundler would turn the import of a font into an address. */
const FOLDER = join(process.cwd(), "node_modules", "@fontsource", "inter", "files");

const familyOf = (subset: string) => `Inter ${subset}`;

export const FONT_STACK: string[] = SUBSETS.map(familyOf);

/** SVG text takes one family: for digits, dates and English words. */
export const LATIN_FONT = familyOf("latin");

for (const subset of SUBSETS) {
  Font.register({
    family: familyOf(subset),
    fonts: WEIGHTS.map((weight) => ({
      src: join(FOLDER, `inter-${subset}-${weight}-normal.woff`),
      fontWeight: weight,
    })),
  });
}
// No hyphens: "lower-\nback" and split ids read badly in narrow columns.
Font.registerHyphenationCallback((word) => [word]);
