const DAY_WIDTH = 6;
const HEIGHT = 22;
const PADDING = 3;

interface SparklineProps {
  /** Highest number of each local day, oldest first; -1 where nothing was reported. */
  readonly painByDay: readonly number[];
}

/**
 * Pain by day on a fixed 0-10 axis. A day without a report breaks the line; a report between two
 * such days is a dot. Two path strings, because a board draws one per row.
 */
export function Sparkline({ painByDay }: SparklineProps) {
  if (painByDay.every((nrs) => nrs < 0)) return null;
  const width = painByDay.length * DAY_WIDTH;
  return (
    <svg
      role="img"
      aria-label={describePainByDay(painByDay)}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      className="shrink-0 text-ink-soft"
    >
      <path d={linePath(painByDay)} fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d={dotPath(painByDay)} stroke="currentColor" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  );
}

/** The text equivalent: "Pain, last 14 days: highest 5/10, latest 3/10, 6 days without a report." */
export function describePainByDay(painByDay: readonly number[]): string {
  const reported = painByDay.filter((nrs) => nrs >= 0);
  const silentDays = painByDay.length - reported.length;
  const head = `Pain, last ${painByDay.length} days`;
  if (reported.length === 0) return `${head}: no report.`;
  const silence = silentDays === 1 ? "1 day" : `${silentDays} days`;
  return `${head}: highest ${Math.max(...reported)}/10, latest ${reported.at(-1)}/10, ${silence} without a report.`;
}

function linePath(painByDay: readonly number[]): string {
  return painByDay
    .map((nrs, day) => {
      if (nrs < 0) return "";
      return `${(painByDay[day - 1] ?? -1) < 0 ? "M" : "L"}${point(day, nrs)}`;
    })
    .join("");
}

/** Zero-length strokes with round ends: one dot for each day with a report. */
function dotPath(painByDay: readonly number[]): string {
  return painByDay.map((nrs, day) => (nrs < 0 ? "" : `M${point(day, nrs)}h0`)).join("");
}

function point(day: number, nrs: number): string {
  const y = HEIGHT - PADDING - (nrs / 10) * (HEIGHT - 2 * PADDING);
  return `${day * DAY_WIDTH + DAY_WIDTH / 2} ${Math.round(y * 10) / 10}`;
}
