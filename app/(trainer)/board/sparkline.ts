import { describePainByDay } from "@/app/_ui/sparkline";
import { type Html, html } from "./html";

const DAY_WIDTH = 4;
const POINT_HEIGHT = 2;
const SCALE_END = 10;

/**
 * The highest number of each day as a line on a fixed 0–10 scale, oldest first; -1 is a day without a report.
 * A gap stays a gap and a single day is a dot. Null where nothing was reported at all.
 */
export function sparkline(painByDay: readonly number[]): Html | null {
  const path = pathOf(painByDay);
  if (path === "") return null;
  const width = (painByDay.length - 1) * DAY_WIDTH;
  return html`<svg viewBox='0 0 ${width} ${SCALE_END * POINT_HEIGHT}' role='img' aria-label='${describePainByDay(painByDay)}'><path d='${path}'/></svg>`;
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
