import { type Category, SEVERITIES, type Severity } from "../vocabulary";

/** The order of the trainer's board, as a key that any database can sort. */

/** The order within one severity; a flag with an unanswered check-in comes between pain and load. */
const KIND_ORDER = ["referral", "persistent-pain", "unknown", "overuse", "guidance"] as const;
const NONE = 9;
const LATEST_MS = 9_999_999_999_999;

interface SortedBy {
  readonly severity: Severity | null;
  readonly category: Category | null;
  readonly sinceAt: number | null;
}

/** Group, severity descending, kind, oldest first: one digit each and 13 of epoch milliseconds. */
export function boardSortKey(
  groupRank: number,
  { severity, category, sinceAt }: SortedBy,
  isUnknown: boolean,
): string {
  const severityDigit =
    severity === null ? NONE : SEVERITIES.length - 1 - SEVERITIES.indexOf(severity);
  const kind = isUnknown ? "unknown" : category;
  const kindDigit = kind === null ? NONE : KIND_ORDER.indexOf(kind);
  const since = Math.min(Math.max(Math.floor(sinceAt ?? LATEST_MS), 0), LATEST_MS);
  return `${groupRank}${severityDigit}${kindDigit}${String(since).padStart(13, "0")}`;
}
