import { painByDayWords } from "@/lib/words/board";

const DAY_WIDTH = 4;
const POINT_HEIGHT = 2;
const SCALE_END = 10;

const DAYS = 14;

/** The box that every path is drawn in. */
export const SPARKLINE_VIEW_BOX = `0 0 ${(DAYS - 1) * DAY_WIDTH} ${SCALE_END * POINT_HEIGHT}`;

export interface Sparkline {
  readonly label: string;
  readonly path: string;
}

/**
 * The highest NRS of each of 14 days as a line on a fixed scale of 0 to 10, oldest day first; -1 is a day without a report.
 * The line breaks at such a day, and a single day is a dot. Null if nothing was reported at all.
 */
export function sparkline(painByDay: readonly number[]): Sparkline | null {
  const path = pathOf(painByDay);
  if (path === "") return null;
  return { label: painByDayWords(painByDay), path };
}

function pathOf(painByDay: readonly number[]): string {
  let path = "";
  for (let index = 0; index < painByDay.length; index += 1) {
    const nrs = painByDay[index] ?? -1;
    if (nrs < 0) continue;
    const point = `${index * DAY_WIDTH} ${(SCALE_END - nrs) * POINT_HEIGHT}`;
    const isAfterReport = (painByDay[index - 1] ?? -1) >= 0;
    const isBeforeReport = (painByDay[index + 1] ?? -1) >= 0;
    // A line of no length is drawn as a dot, because its ends are round.
    if (isAfterReport) path += `L${point}`;
    else path += isBeforeReport ? `M${point}` : `M${point}h0`;
  }
  return path;
}
