import type { BoardReason } from "@/lib/domain/flags/board-reason";
import { plural } from "./numbers";
import { placeHeading } from "./places";

type Plain = Exclude<BoardReason, { readonly kind: "finding" }>;

/** The reason of a row where it is not a finding. */
export function plainReasonWords(reason: Plain): string {
  switch (reason.kind) {
    case "awaiting-report":
      return `${placeHeading(reason.region, reason.side)}: no report past the check-in point, last ${reason.latestNrs}/10.`;
    case "nothing-logged":
      return "Nothing logged yet.";
    case "no-log-for-days":
      return `Nothing logged for ${reason.days} days or more.`;
    case "no-flag":
      return "No flag today.";
  }
}

/**
 * A sparkline in words: "Pain, last 14 days: highest 5/10, latest 3/10, 6 days without a report." A negative number
 * is a day without a report.
 */
export function painByDayWords(painByDay: readonly number[]): string {
  const reported = painByDay.filter((nrs) => nrs >= 0);
  const head = `Pain, last ${painByDay.length} days`;
  if (reported.length === 0) return `${head}: no report.`;
  const silence = plural(painByDay.length - reported.length, "day");
  return `${head}: highest ${Math.max(...reported)}/10, latest ${reported.at(-1)}/10, ${silence} without a report.`;
}
