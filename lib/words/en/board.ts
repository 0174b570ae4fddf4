import type { BoardReason } from "@/lib/domain/flags/board-reason";
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
