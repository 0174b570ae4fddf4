import { formatDateTime, formatMinutes } from "@/app/_ui/format";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { sessionLoadAu } from "@/lib/domain/load/session";
import type { ClientPage } from "@/lib/services/views/client-page";
import { formatDistance, formatGrouped, formatLoad, formatNrs } from "@/lib/words/units";
import { placeHeading, SESSION_KIND_WORDS } from "@/lib/words/vocabulary";

export interface SourceRow {
  readonly id: string;
  readonly at: number;
  readonly words: string;
}

/** The rows that a finding used, oldest first, and how many of them lie before what this page shows. */
export function sourceRows(
  page: Pick<ClientPage, "sessions" | "pain" | "client">,
  sources: readonly string[],
): { readonly rows: readonly SourceRow[]; readonly olderCount: number } {
  const wanted = new Set(sources);
  const { timeZone } = page.client;
  const rows = [
    ...page.sessions.filter(({ id }) => wanted.has(id)).map((fact) => sessionRow(fact, timeZone)),
    ...page.pain.filter(({ id }) => wanted.has(id)).map((fact) => painRow(fact, timeZone)),
  ].sort((a, b) => a.at - b.at);
  return { rows, olderCount: wanted.size - rows.length };
}

function sessionRow(session: SessionFact, timeZone: string): SourceRow {
  const { id, startedAt: at, kind } = session;
  const words = [
    `${formatDateTime(at, timeZone)}: session, ${SESSION_KIND_WORDS[kind]}`,
    ...distanceWords(session),
    minutesWords(session),
    effortWords(session),
    loadWords(session),
    ...(session.newStyle ? ["new style of training"] : []),
    ...preparationWords(session),
  ];
  return { id, at, words: words.join(", ") };
}

function painRow({ id, reportedAt: at, region, side, nrs }: PainFact, timeZone: string): SourceRow {
  return {
    id,
    at,
    words: `${formatDateTime(at, timeZone)}: pain, ${placeHeading(region, side)} ${formatNrs(nrs)}`,
  };
}

/** Of a run it is told that nobody knows how far it was; elsewhere nothing is missing. */
function distanceWords({ kind, distanceMeters }: SessionFact): string[] {
  if (distanceMeters !== undefined) return [formatDistance(distanceMeters)];
  return kind === "run" ? ["no distance"] : [];
}

/** Yes, no, or nothing where it was not told. */
export function preparationWords({ warmUp, stretch }: SessionFact): string[] {
  const words: string[] = [];
  if (warmUp !== undefined) words.push(warmUp ? "warm-up" : "no warm-up");
  if (stretch !== undefined) words.push(stretch ? "stretch" : "no stretch");
  return words;
}

export function minutesWords({ durationMinutes }: SessionFact): string {
  return durationMinutes === undefined ? "no duration" : formatMinutes(durationMinutes);
}

function effortWords({ rpe }: SessionFact): string {
  return rpe === undefined ? "no effort given" : `effort ${formatGrouped(rpe)} of 10`;
}

/** Never guessed: without both numbers the load is not known. */
export function loadWords(session: SessionFact): string {
  const loadAu = sessionLoadAu(session);
  return loadAu === null ? "load not known" : formatLoad(loadAu);
}
