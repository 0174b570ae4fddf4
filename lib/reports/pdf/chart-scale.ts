import type { IntakeReport } from "@/lib/domain/report/intake";
import type { TimelineLine, TimelinePoint } from "@/lib/domain/report/timeline";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { CONTENT_WIDTH } from "./styles";

/** Geometry of the pain chart, in points from its top left corner. */
export const CHART = {
  width: CONTENT_WIDTH,
  height: 124,
  left: 36,
  right: CONTENT_WIDTH - 104,
  painTop: 6,
  painBottom: 62,
  barTop: 77,
  barBottom: 106,
} as const;

/** Each line has a label; more lines than this cannot be distinguished. */
const MAX_LINES = 6;

/** Days between two dates `YYYY-MM-DD`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function dayCountOf({ fromOn, toOn }: Pick<IntakeReport, "fromOn" | "toOn">): number {
  return daysBetween(fromOn, toOn) + 1;
}

/** Left edge of a day's column. */
export function dayX(report: Pick<IntakeReport, "fromOn" | "toOn">, on: string): number {
  const share = daysBetween(report.fromOn, on) / dayCountOf(report);
  return CHART.left + share * (CHART.right - CHART.left);
}

export function painY(nrs: number): number {
  return CHART.painBottom - (nrs / 10) * (CHART.painBottom - CHART.painTop);
}

/** The lines to draw: those with the highest latest numbers, in body order. */
export function drawnLines(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  if (lines.length <= MAX_LINES) return lines;
  const latest = (line: TimelineLine) => line.points.at(-1)?.nrs ?? 0;
  const kept = [...lines].sort((a, b) => latest(b) - latest(a)).slice(0, MAX_LINES);
  return lines.filter((line) => kept.includes(line));
}

/** Runs of points to join; a line never crosses a gap. */
export function stretchesOf(points: readonly TimelinePoint[]): TimelinePoint[][] {
  const stretches: TimelinePoint[][] = [];
  for (const point of points) {
    const current = stretches.at(-1);
    if (current === undefined || point.isAfterGap) stretches.push([point]);
    else current.push(point);
  }
  return stretches;
}

/** Label heights pushed apart to at least `step`, in the order of the preferred heights. */
export function spreadLabels(preferred: readonly number[], step: number): number[] {
  const order = preferred.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed = new Array<number>(preferred.length).fill(0);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { y, index } of order) {
    lowest = Math.max(y, lowest + step);
    placed[index] = lowest;
  }
  const overflow = Math.max(0, lowest - CHART.painBottom - 4);
  return placed.map((y) => y - overflow);
}
