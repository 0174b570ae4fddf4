import type { Region, Side } from "@/lib/domain/vocabulary";

/**
 * A standing figure in a box of 84 x 222, drawn as its right half and mirrored. `dx` is the
 * distance from the midline, `y` goes down.
 */
export const FIGURE_WIDTH = 84;
export const FIGURE_HEIGHT = 222;
const MIDDLE = FIGURE_WIDTH / 2;

export const HEAD = { cx: MIDDLE, cy: 14, rx: 9.5, ry: 12 } as const;

/** Neck, arm, hand, trunk, outer leg, foot, inner leg, crotch. */
const HALF_OUTLINE: readonly (readonly [dx: number, y: number])[] = [
  [4.5, 23],
  [5, 31],
  [12, 35],
  [19.5, 38],
  [23.5, 47],
  [25.5, 62],
  [28, 78],
  [31, 94],
  [33, 106],
  [36.5, 114],
  [35.5, 125],
  [31, 122],
  [28.5, 107],
  [25, 94],
  [21.5, 79],
  [19, 62],
  [16.5, 52],
  [15.8, 60],
  [13.5, 78],
  [16.5, 96],
  [18, 112],
  [15.8, 138],
  [13, 154],
  [14, 170],
  [9.3, 198],
  [11.5, 209],
  [9, 215],
  [4.5, 212],
  [4.5, 198],
  [4.2, 172],
  [3.8, 154],
  [2.4, 130],
  [0.6, 110],
];

/** The outline through the middles of its edges, so that every corner is a curve. */
export function bodyPath(): string {
  const right = HALF_OUTLINE.map(([dx, y]) => ({ x: MIDDLE + dx, y }));
  const left = HALF_OUTLINE.map(([dx, y]) => ({ x: MIDDLE - dx, y })).reverse();
  const points = [...right, ...left];
  const commands = points.map((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    const x = (point.x + next.x) / 2;
    const y = (point.y + next.y) / 2;
    return `${point.x} ${point.y} ${x} ${y}`;
  });
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  return `M${(first.x + last.x) / 2} ${(first.y + last.y) / 2} Q${commands.join(" Q")} Z`;
}

export type View = "front" | "back";

interface Anchor {
  readonly view: View;
  /** Distance of a side's mark from the midline; `middle` stands on it. */
  readonly dx: number;
  readonly y: number;
}

const ANCHORS: Readonly<Record<Region, Anchor>> = {
  head: { view: "front", dx: 0, y: 13 },
  neck: { view: "back", dx: 0, y: 30 },
  shoulder: { view: "front", dx: 18, y: 42 },
  "upper-arm": { view: "front", dx: 22, y: 60 },
  elbow: { view: "back", dx: 25, y: 78 },
  forearm: { view: "front", dx: 28, y: 92 },
  wrist: { view: "front", dx: 31, y: 106 },
  hand: { view: "front", dx: 33.5, y: 117 },
  chest: { view: "front", dx: 0, y: 52 },
  "upper-back": { view: "back", dx: 0, y: 52 },
  "lower-back": { view: "back", dx: 9, y: 86 },
  abdomen: { view: "front", dx: 0, y: 80 },
  pelvis: { view: "front", dx: 0, y: 99 },
  buttock: { view: "back", dx: 8.5, y: 107 },
  hip: { view: "front", dx: 16, y: 100 },
  groin: { view: "front", dx: 6, y: 112 },
  "thigh-front": { view: "front", dx: 10, y: 132 },
  "thigh-back": { view: "back", dx: 10, y: 134 },
  knee: { view: "front", dx: 8.5, y: 154 },
  shin: { view: "front", dx: 9, y: 176 },
  calf: { view: "back", dx: 9, y: 172 },
  ankle: { view: "front", dx: 7, y: 198 },
  foot: { view: "front", dx: 8, y: 211 },
};

export interface Spot {
  readonly view: View;
  readonly x: number;
  readonly y: number;
}

/** Where a place is marked. The front view faces the reader: the client's left is on its right. */
export function spotsOf(region: Region, side: Side): Spot[] {
  const { view, dx, y } = ANCHORS[region];
  const leftX = view === "front" ? MIDDLE + dx : MIDDLE - dx;
  const rightX = view === "front" ? MIDDLE - dx : MIDDLE + dx;
  if (side === "left") return [{ view, x: leftX, y }];
  if (side === "right") return [{ view, x: rightX, y }];
  if (side === "middle" || dx === 0) return [{ view, x: MIDDLE, y }];
  return [
    { view, x: leftX, y },
    { view, x: rightX, y },
  ];
}
