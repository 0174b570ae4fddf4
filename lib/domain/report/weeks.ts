import type { TimelineDay } from "./timeline";

/** Seven local days of training; the last week ends today. */
export interface ReportWeek {
  readonly fromOn: string;
  readonly toOn: string;
  /** Sum of the known loads; null, never 0, where none is known. */
  readonly loadAu: number | null;
  readonly sessionCount: number;
  readonly unknownLoadCount: number;
}

/** `days`: whole weeks, oldest first. */
export function weeksOf(days: readonly TimelineDay[]): ReportWeek[] {
  const weeks: ReportWeek[] = [];
  for (let start = 0; start < days.length; start += 7) {
    const week = days.slice(start, start + 7);
    const known = week.map((day) => day.loadAu).filter((loadAu) => loadAu !== null);
    weeks.push({
      fromOn: week[0]?.on ?? "",
      toOn: week.at(-1)?.on ?? "",
      loadAu: known.length > 0 ? known.reduce((sum, loadAu) => sum + loadAu, 0) : null,
      sessionCount: week.reduce((sum, day) => sum + day.sessionCount, 0),
      unknownLoadCount: week.reduce((sum, day) => sum + day.unknownLoadCount, 0),
    });
  }
  return weeks;
}
