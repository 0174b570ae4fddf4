import { useTranslations } from "next-intl";
import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { timelineOf } from "@/lib/domain/report/timeline";
import type { ClientPage } from "@/lib/services/views/client-page";
import { chartModel } from "./chart-model";
import { ChartTable } from "./chart-table";
import { LazyChart } from "./lazy-chart";
import { LineKey } from "./line-looks";
import { RangeLinks, type Weeks } from "./range-links";

interface PainOverLoadProps {
  readonly page: ClientPage;
  readonly weeks: Weeks;
}

export function PainOverLoad({ page, weeks }: PainOverLoadProps) {
  const t = useTranslations("client");
  const { timeZone } = page.client;
  const timeline = timelineOf({ ...page, timeZone, weeks });
  const model = chartModel(timeline, page.flags, timeZone, t);
  const isEmpty = timeline.lines.length === 0 && timeline.days.every((day) => !day.sessionCount);
  return (
    <Card aria-labelledby="chart">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <CardTitle id="chart">{t("chart.title")}</CardTitle>
        <RangeLinks clientId={page.clientId} weeks={weeks} />
      </div>
      {isEmpty ? (
        <EmptyState title={t("chart.emptyTitle", { weeks })}>{t("chart.empty")}</EmptyState>
      ) : (
        <figure>
          <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
            {model.lines.map((line, index) => (
              <li key={line.place} className="flex items-center gap-2">
                <LineKey index={index} />
                {line.place}
              </li>
            ))}
          </ul>
          <div role="img" aria-label={t("chart.label", { weeks })}>
            <LazyChart model={model} />
          </div>
          <figcaption className="mt-2 text-sm text-ink-soft">{t("chart.caption")}</figcaption>
          <ChartTable timeline={timeline} />
        </figure>
      )}
    </Card>
  );
}
