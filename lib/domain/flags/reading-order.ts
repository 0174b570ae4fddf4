import { CATEGORIES, SEVERITIES } from "../vocabulary";
import type { Flag } from "./flag";

/**
 * The order in which flags are read: open before closed; open ones most severe first, then in the order of the
 * categories, then oldest first; closed ones latest first.
 */
export function compareForReading(a: Flag, b: Flag): number {
  if (a.status !== b.status) return a.status === "open" ? -1 : 1;
  if (a.status === "closed") return (b.closedAt ?? 0) - (a.closedAt ?? 0);
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
    (a.openedAt ?? 0) - (b.openedAt ?? 0)
  );
}
