import { useTranslations } from "next-intl";
import { Cell, Table } from "@/app/_ui/table";
import type { Translate } from "@/app/i18n/translate";
import type { Timeline, TimelineDay } from "@/lib/domain/report/timeline";
import { dayAndMonth, weekdayOf } from "@/lib/words/time";
import { formatLoad, formatNrs } from "@/lib/words/units";
import { placeHeading } from "@/lib/words/vocabulary";

/** The numbers of the chart, newest day first; days on which nothing was logged are left out and counted. */
export function ChartTable({ timeline }: { readonly timeline: Timeline }) {
  const t = useTranslations("client");
  const painOn = new Map<string, string[]>();
  for (const { region, side, points } of timeline.lines) {
    for (const { on, nrs } of points) {
      painOn.set(on, [
        ...(painOn.get(on) ?? []),
        `${placeHeading(region, side)} ${formatNrs(nrs)}`,
      ]);
    }
  }
  const days = timeline.days.filter((day) => day.sessionCount > 0 || painOn.has(day.on));
  return (
    <details className="mt-3">
      <summary className="py-1 font-medium">{t("table.summary")}</summary>
      <div className="mt-2">
        <Table
          caption={t("table.caption")}
          columns={[t("table.day"), t("table.load"), t("table.pain")]}
        >
          {days.toReversed().map((day) => (
            <tr key={day.on}>
              <Cell>{dayText(day.on)}</Cell>
              <Cell>{loadText(day, t)}</Cell>
              <Cell>{painOn.get(day.on)?.join(", ") ?? t("table.noReport")}</Cell>
            </tr>
          ))}
        </Table>
        <p className="mt-2 text-sm text-ink-soft">
          {t("table.silentDays", {
            silent: timeline.days.length - days.length,
            days: timeline.days.length,
          })}
        </p>
      </div>
    </details>
  );
}

function dayText(on: string): string {
  return `${weekdayOf(on).slice(0, 3)} ${dayAndMonth(on)}`;
}

function loadText(
  { sessionCount, loadAu, unknownLoadCount }: TimelineDay,
  t: Translate<"client">,
): string {
  if (sessionCount === 0) return t("table.noSession");
  if (loadAu === null) return t("table.unknownLoad");
  const load = formatLoad(loadAu);
  return unknownLoadCount > 0 ? t("table.orMore", { load }) : load;
}
