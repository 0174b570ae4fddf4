import { elapsedWords, silenceWords, unansweredWords } from "./spans";
import { formatNrs } from "./units";

/** What a row of the board shows beside its reason. */

export const NO_FLAG_WORDS = "No flag today";

/** "+2 more reasons" */
export function moreReasonsWords(count: number): string {
  return count === 1 ? "+1 more reason" : `+${count} more reasons`;
}

/** All instants in epoch milliseconds; null: there is none. */
export interface RowCircumstances {
  /** Null where the client's silence says it. */
  readonly sinceAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly unknownSinceAt: number | null;
  /** The last number before the client fell silent. */
  readonly unknownNrs: number | null;
  readonly lastReportAt: number | null;
  readonly lastNrs: number | null;
  readonly lastActivityAt: number | null;
  readonly checkInSinceAt: number | null;
}

/** "for 30 h · acknowledged 2 h ago · last report 5/10, 3 h ago" */
export function circumstancesWords(row: RowCircumstances, now: number): string {
  const parts: string[] = [];
  if (row.sinceAt !== null) parts.push(`for ${elapsedWords(now - row.sinceAt)}`);
  if (row.acknowledgedAt !== null) {
    parts.push(`acknowledged ${elapsedWords(now - row.acknowledgedAt)} ago`);
  }
  parts.push(lastReportWords(row, now));
  if (row.checkInSinceAt !== null) parts.push(unansweredWords(row.checkInSinceAt, now));
  return parts.join(" · ");
}

function lastReportWords(row: RowCircumstances, now: number): string {
  const { lastReportAt, lastNrs, lastActivityAt, unknownSinceAt, unknownNrs } = row;
  if (unknownSinceAt !== null) return silenceWords(unknownSinceAt, unknownNrs, now);
  if (lastReportAt !== null && lastNrs !== null) {
    return `last report ${formatNrs(lastNrs)}, ${elapsedWords(now - lastReportAt)} ago`;
  }
  return lastActivityAt === null
    ? "nothing logged yet"
    : `no pain reported lately, last log ${elapsedWords(now - lastActivityAt)} ago`;
}
