import { severityWord } from "@/app/_ui/severity-chip";
import type { BoardRow } from "@/lib/services/views/board";
import { reasonWords } from "@/lib/words/board";
import { circumstancesWords, moreReasonsWords, NO_FLAG_WORDS } from "@/lib/words/board-row";
import { type Sparkline, sparkline } from "./sparkline";

/**
 * A row as it is shown. It is written into the page twice, as markup and as data, and each key of each row costs
 * time there: what does not apply is left out.
 */
export interface ShownRow {
  readonly clientId: string;
  readonly name: string;
  /** The flag that the row leads to. */
  readonly flagId: string | null;
  readonly look: string;
  readonly chip: string;
  readonly reason: string;
  readonly moreReasons?: string;
  readonly circumstances: string;
  readonly sparkline?: Sparkline;
  readonly canAcknowledge?: true;
}

export function toShownRow(row: BoardRow, now: number): ShownRow {
  const { clientId, name, flagId, reason, reasonCount, acknowledgedAt, painByDay } = row;
  const isSilence = row.group === "not-heard-from" && row.unknownSinceAt !== null;
  const line = sparkline(painByDay);
  return {
    clientId,
    name,
    flagId,
    ...chipOf(row),
    reason: reasonWords(reason),
    ...(reasonCount > 0 && { moreReasons: moreReasonsWords(reasonCount) }),
    circumstances: circumstancesWords(isSilence ? { ...row, sinceAt: null } : row, now),
    ...(line && { sparkline: line }),
    ...(flagId !== null && acknowledgedAt === null && { canAcknowledge: true }),
  };
}

function chipOf({ group, severity }: BoardRow): Pick<ShownRow, "look" | "chip"> {
  if (group === "not-heard-from") return { look: "unknown", chip: severityWord("unknown") };
  return severity
    ? { look: severity, chip: severityWord(severity) }
    : { look: "none", chip: NO_FLAG_WORDS };
}
