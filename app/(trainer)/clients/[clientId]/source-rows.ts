import { formatDateTime, formatMinutes } from "@/app/_ui/format";
import type { Translate } from "@/app/i18n/translate";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { sessionLoadAu } from "@/lib/domain/load/session";
import type { ClientPage } from "@/lib/services/views/client-page";
import { formatDistance, formatGrouped, formatLoad, formatNrs } from "@/lib/words/units";
import { placeHeading, SESSION_KIND_WORDS } from "@/lib/words/vocabulary";

type Text = Translate<"client">;

export interface SourceRow {
  readonly id: string;
  readonly at: number;
  readonly words: string;
}

/** The rows that a finding used, oldest first, and how many of them are older than what this page shows. */
export function sourceRows(
  page: Pick<ClientPage, "sessions" | "pain" | "client">,
  sources: readonly string[],
  t: Text,
): { readonly rows: readonly SourceRow[]; readonly olderCount: number } {
  const wanted = new Set(sources);
  const { timeZone } = page.client;
  const rows = [
    ...page.sessions.filter(({ id }) => wanted.has(id)).map((row) => sessionRow(row, timeZone, t)),
    ...page.pain.filter(({ id }) => wanted.has(id)).map((row) => painRow(row, timeZone, t)),
  ].sort((a, b) => a.at - b.at);
  return { rows, olderCount: wanted.size - rows.length };
}

function sessionRow(session: SessionFact, timeZone: string, t: Text): SourceRow {
  const { id, startedAt: at, kind, rpe } = session;
  const details = [
    SESSION_KIND_WORDS[kind],
    ...distanceText(session, t),
    minutesText(session, t),
    rpe === undefined ? t("entry.noEffort") : t("entry.effort", { rpe: formatGrouped(rpe) }),
    loadText(session, t),
    ...(session.newStyle ? [t("entry.newStyle")] : []),
    ...preparationTexts(session, t),
  ].join(", ");
  return { id, at, words: t("entry.session", { time: formatDateTime(at, timeZone), details }) };
}

function painRow(report: PainFact, timeZone: string, t: Text): SourceRow {
  const { id, reportedAt: at, region, side, nrs } = report;
  const time = formatDateTime(at, timeZone);
  const place = placeHeading(region, side);
  return { id, at, words: t("entry.pain", { time, place, nrs: formatNrs(nrs) }) };
}

/** A run without a distance says so; other kinds of session have none to miss. */
function distanceText({ kind, distanceMeters }: SessionFact, t: Text): string[] {
  if (distanceMeters !== undefined) return [formatDistance(distanceMeters)];
  return kind === "run" ? [t("entry.noDistance")] : [];
}

/** Yes, no, or nothing where the client did not say. */
export function preparationTexts({ warmUp, stretch }: SessionFact, t: Text): string[] {
  const texts: string[] = [];
  if (warmUp !== undefined) texts.push(t(warmUp ? "entry.warmUp" : "entry.noWarmUp"));
  if (stretch !== undefined) texts.push(t(stretch ? "entry.stretch" : "entry.noStretch"));
  return texts;
}

export function minutesText({ durationMinutes }: SessionFact, t: Text): string {
  return durationMinutes === undefined ? t("entry.noDuration") : formatMinutes(durationMinutes);
}

/** Never guessed: without both numbers the load is not known. */
export function loadText(session: SessionFact, t: Text): string {
  const loadAu = sessionLoadAu(session);
  return loadAu === null ? t("entry.noLoad") : formatLoad(loadAu);
}
