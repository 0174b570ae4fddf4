import { severityWord } from "@/app/_ui/severity-chip";
import type { BoardRow } from "@/lib/services/views/board";
import { reasonWords } from "@/lib/words/board";
import { elapsedWords, silenceWords, unansweredWords } from "@/lib/words/time";
import { formatNrs } from "@/lib/words/units";
import { type Sparkline, sparkline } from "./sparkline";

/** A row as it is shown. It is written into the page twice, as markup and as data, so it holds text alone. */
export interface ShownRow {
  readonly clientId: string;
  readonly name: string;
  /** The flag that the row leads to. */
  readonly flagId: string | null;
  readonly look: string;
  readonly chip: string;
  readonly reason: string;
  readonly moreReasons: string | null;
  readonly circumstances: string;
  readonly sparkline: Sparkline | null;
  readonly canAcknowledge: boolean;
}

export function toShownRow(row: BoardRow, now: number): ShownRow {
  const { clientId, name, flagId, reason, reasonCount, acknowledgedAt, painByDay } = row;
  return {
    clientId,
    name,
    flagId,
    ...chipOf(row),
    reason: reasonWords(reason),
    moreReasons: reasonCount === 0 ? null : moreReasons(reasonCount),
    circumstances: circumstances(row, now).join(" · "),
    sparkline: sparkline(painByDay),
    canAcknowledge: flagId !== null && acknowledgedAt === null,
  };
}

function chipOf({ group, severity }: BoardRow): Pick<ShownRow, "look" | "chip"> {
  if (group === "not-heard-from") return { look: "unknown", chip: severityWord("unknown") };
  return severity
    ? { look: severity, chip: severityWord(severity) }
    : { look: "none", chip: "No flag today" };
}

function moreReasons(count: number): string {
  return count === 1 ? "+1 more reason" : `+${count} more reasons`;
}

/** Since when, what a trainer has done about it, and what the client reported last. */
function circumstances(row: BoardRow, now: number): string[] {
  const parts: string[] = [];
  const isSilence = row.group === "not-heard-from" && row.unknownSinceAt !== null;
  if (row.sinceAt !== null && !isSilence) parts.push(`for ${elapsedWords(now - row.sinceAt)}`);
  if (row.acknowledgedAt !== null) {
    parts.push(`acknowledged ${elapsedWords(now - row.acknowledgedAt)} ago`);
  }
  parts.push(lastReport(row, now));
  if (row.checkInSinceAt !== null) parts.push(unansweredWords(row.checkInSinceAt, now));
  return parts;
}

function lastReport(row: BoardRow, now: number): string {
  const { lastReportAt, lastNrs, lastActivityAt, unknownSinceAt, unknownNrs } = row;
  if (unknownSinceAt !== null) return silenceWords(unknownSinceAt, unknownNrs, now);
  if (lastReportAt !== null && lastNrs !== null) {
    return `last report ${formatNrs(lastNrs)}, ${elapsedWords(now - lastReportAt)} ago`;
  }
  return lastActivityAt === null
    ? "nothing logged yet"
    : `no pain reported lately, last log ${elapsedWords(now - lastActivityAt)} ago`;
}
