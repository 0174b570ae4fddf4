import { useTranslations } from "next-intl";
import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatDateTime, formatWeight, type WeightUnit } from "@/app/_ui/format";
import { Cell, Table } from "@/app/_ui/table";
import type { Translate } from "@/app/i18n/translate";
import type { ExerciseFact, SessionFact } from "@/lib/domain/facts";
import type { ClientPage } from "@/lib/services/views/client-page";
import { formatDistance } from "@/lib/words/units";
import { capitalise, SESSION_KIND_WORDS } from "@/lib/words/vocabulary";
import { Details, HISTORY_ROW } from "./history-row";
import { loadText, minutesText, preparationTexts } from "./source-rows";

type Text = Translate<"client">;

export function SessionHistory({ page }: { readonly page: ClientPage }) {
  const t = useTranslations("client");
  return (
    <Card aria-labelledby="session-history">
      <CardTitle id="session-history">{t("sessions.title")}</CardTitle>
      <div className="mt-3">
        {page.sessions.length === 0 ? (
          <EmptyState title={t("sessions.emptyTitle")}>{t("sessions.empty")}</EmptyState>
        ) : (
          <Table caption={t("sessions.caption")} columns={columnsOf(t)}>
            {page.sessions.toReversed().map((session) => (
              <tr key={session.id} id={session.id} className={HISTORY_ROW}>
                <Cell>{formatDateTime(session.startedAt, page.client.timeZone)}</Cell>
                <Cell>{capitalise(SESSION_KIND_WORDS[session.kind])}</Cell>
                <Cell>{minutesText(session, t)}</Cell>
                <Cell>{rpeText(session, t)}</Cell>
                <Cell>{loadText(session, t)}</Cell>
                <Cell>
                  <Details>{sessionDetails(session, page.units, t)}</Details>
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </div>
    </Card>
  );
}

function columnsOf(t: Text): readonly string[] {
  return [
    t("sessions.when"),
    t("sessions.kind"),
    t("sessions.duration"),
    t("sessions.effort"),
    t("sessions.load"),
    t("sessions.details"),
  ];
}

function rpeText({ rpe }: SessionFact, t: Text): string {
  return rpe === undefined ? t("sessions.noRpe") : t("sessions.rpe", { rpe });
}

function sessionDetails(session: SessionFact, units: WeightUnit, t: Text): string {
  const texts: string[] = [];
  if (session.distanceMeters !== undefined) texts.push(formatDistance(session.distanceMeters));
  if (session.newStyle) texts.push(t("entry.newStyle"));
  texts.push(...preparationTexts(session, t));
  for (const exercise of session.exercises ?? []) texts.push(exerciseText(exercise, units, t));
  return texts.join(", ");
}

/** "Squat 3 sets, up to 100 kg"; warm-up sets are not counted. */
function exerciseText({ name, sets }: ExerciseFact, units: WeightUnit, t: Text): string {
  const working = sets.filter((set) => !set.warmUp);
  const heaviestKg = Math.max(0, ...working.map((set) => set.loadKg ?? 0));
  const count = working.length;
  if (heaviestKg === 0) return t("sessions.exercise", { name, count });
  return t("sessions.exerciseUpTo", { name, count, weight: formatWeight(heaviestKg, units) });
}
