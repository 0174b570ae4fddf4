import { formatElapsed, formatNrs } from "@/app/_ui/format";
import { severityWord } from "@/app/_ui/severity-chip";
import { silenceWords, unansweredWords } from "@/lib/domain/flags/silence-words";
import { type Html, html, joinHtml } from "./html";
import type { ShownRow } from "./shown-row";
import { sparkline } from "./sparkline";

/** A client's row, without a component of its own: the list's keys and buttons are handled by `BoardActs`. */
export function boardRow(row: ShownRow, now: number): Html {
  const [look, word] = chipOf(row);
  const anchor = row.flagId ? `#${row.flagId}` : "";
  return html`<li class='${look}'><b>${word}</b><a href='/clients/${row.clientId}${anchor}'>${row.name}</a><p>${row.headline}${moreReasons(row.reasonCount)}</p><small>${circumstances(row, now).join(" · ")}</small>${sparkline(row.painByDay)}${button(row)}</li>`;
}

export function boardRows(rows: readonly ShownRow[], now: number): Html {
  return joinHtml(rows.map((row) => boardRow(row, now)));
}

function chipOf(row: ShownRow): readonly [look: string, word: string] {
  if (row.group === "not-heard-from") return ["unknown", severityWord("unknown")];
  return row.severity ? [row.severity, severityWord(row.severity)] : ["none", "No flag today"];
}

function moreReasons(count: number): Html | null {
  return count > 0 ? html` <i>+${count} more ${count === 1 ? "reason" : "reasons"}</i>` : null;
}

/** Since when, what is already happening, and the last that was heard. */
function circumstances(row: ShownRow, now: number): string[] {
  const words: string[] = [];
  const isSilence = row.group === "not-heard-from" && row.unknownSinceAt !== null;
  if (row.sinceAt !== null && !isSilence) words.push(`for ${formatElapsed(now - row.sinceAt)}`);
  if (row.acknowledgedAt !== null) {
    words.push(`acknowledged ${formatElapsed(now - row.acknowledgedAt)} ago`);
  }
  words.push(lastHeard(row, now));
  if (row.checkInSinceAt !== null) words.push(unansweredWords(row.checkInSinceAt, now));
  return words;
}

function lastHeard(row: ShownRow, now: number): string {
  const { lastReportAt, lastNrs, lastActivityAt, unknownSinceAt, unknownNrs } = row;
  if (unknownSinceAt !== null) return silenceWords(unknownSinceAt, unknownNrs, now);
  if (lastReportAt !== null && lastNrs !== null) {
    return `last report ${formatNrs(lastNrs)}, ${formatElapsed(now - lastReportAt)} ago`;
  }
  return lastActivityAt === null
    ? "nothing logged yet"
    : `no pain reported lately, last log ${formatElapsed(now - lastActivityAt)} ago`;
}

function button(row: ShownRow): Html | null {
  if (row.flagId === null || row.acknowledgedAt !== null) return null;
  return html`<button type='button' aria-label='Acknowledge ${row.name}'>Acknowledge</button>`;
}
