import type { PainFact } from "../facts";

/** When questions were last answered about a place, and the number reported then. */
export interface LastAsked {
  readonly at: number;
  readonly nrs: number;
}

/** Of the reports of one place, in any order, that were made since the episode began; null: never in it. */
export function lastAskedSince(
  reports: readonly PainFact[],
  firstReportedAt: number,
): LastAsked | null {
  let last: LastAsked | null = null;
  for (const { reportedAt, nrs, screening } of reports) {
    const isAnswered = screening !== undefined && Object.keys(screening).length > 0;
    if (!isAnswered || reportedAt < firstReportedAt) continue;
    if (last === null || reportedAt > last.at) last = { at: reportedAt, nrs };
  }
  return last;
}
