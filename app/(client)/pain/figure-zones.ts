import type { Region, Side } from "@/lib/domain/vocabulary";
import type { Place } from "./places";

export type FigureView = "front" | "back";

/** Centre and size of a zone on a figure of 200 by 440. */
export interface Zone extends Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const FIGURE_WIDTH = 200;
export const FIGURE_HEIGHT = 440;
const CENTRE = 100;

type Row = readonly [region: Region, fromCentre: number, y: number, width: number, height: number];

const LIMBS: readonly Row[] = [
  ["shoulder", 44, 92, 34, 30],
  ["upper-arm", 57, 124, 26, 34],
  ["elbow", 63, 153, 26, 24],
  ["forearm", 69, 181, 26, 32],
  ["wrist", 75, 208, 26, 22],
  ["hand", 80, 233, 28, 28],
];

const FRONT_ROWS: readonly Row[] = [
  ...LIMBS,
  ["hip", 33, 197, 22, 32],
  ["groin", 11, 207, 22, 24],
  ["thigh-front", 23, 253, 36, 60],
  ["knee", 24, 301, 32, 34],
  ["shin", 25, 348, 28, 56],
  ["ankle", 25, 389, 28, 24],
  ["foot", 27, 416, 34, 28],
];

const BACK_ROWS: readonly Row[] = [
  ...LIMBS,
  ["lower-back", 24, 158, 22, 36],
  ["hip", 44, 197, 20, 32],
  ["buttock", 22, 218, 38, 30],
  ["thigh-back", 23, 260, 36, 52],
  ["knee", 24, 303, 32, 32],
  ["calf", 25, 348, 28, 56],
  ["ankle", 25, 389, 28, 24],
  ["foot", 27, 416, 34, 28],
];

const MIDDLE: Readonly<Record<FigureView, readonly Row[]>> = {
  front: [
    ["head", 0, 34, 40, 48],
    ["neck", 0, 68, 30, 20],
    ["chest", 0, 103, 52, 46],
    ["abdomen", 0, 156, 56, 56],
  ],
  back: [
    ["head", 0, 34, 40, 48],
    ["neck", 0, 68, 30, 20],
    ["upper-back", 0, 107, 52, 56],
    ["lower-back", 0, 158, 24, 36],
    ["pelvis", 0, 189, 60, 24],
  ],
};

/**
 * The zones of a view. Sides are the client's own: seen from the front, their left is on the right
 * of the picture; seen from behind, it is on the left.
 */
export function zonesOf(view: FigureView): Zone[] {
  const rows = view === "front" ? FRONT_ROWS : BACK_ROWS;
  const leftIs = view === "front" ? 1 : -1;
  const middle = MIDDLE[view].map((row) => zone(row, "middle", 0));
  const sided = rows.flatMap((row) => [zone(row, "left", leftIs), zone(row, "right", -leftIs)]);
  return [...middle, ...sided].sort((a, b) => a.y - b.y || a.x - b.x);
}

function zone([region, fromCentre, y, width, height]: Row, side: Side, direction: number): Zone {
  return { region, side, x: CENTRE + direction * fromCentre, y, width, height };
}
