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
  const { timeZone } = page.client;
  const timeline = timelineOf({ ...page, timeZone, weeks });
  const model = chartModel(timeline, page.flags, timeZone);
  const isEmpty = timeline.lines.length === 0 && timeline.days.every((day) => !day.sessionCount);
  return (
    <Card aria-labelledby="chart">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <CardTitle id="chart">Pain over load</CardTitle>
        <RangeLinks clientId={page.clientId} weeks={weeks} />
      </div>
      {isEmpty ? (
        <EmptyState title={`Nothing logged in the last ${weeks} weeks`}>
          Sessions and pain reports will be drawn here as soon as there are any.
        </EmptyState>
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
          <div
            role="img"
            aria-label={`Pain from 0 to 10 above, load of each day below, last ${weeks} weeks. The table below the chart holds the same numbers.`}
          >
            <LazyChart model={model} />
          </div>
          <figcaption className="mt-2 text-sm text-ink-soft">
            Above: pain, 0 to 10; a line stops where reports stop for more than 7 days. Below: load
            in AU (effort times minutes) of each day; a dashed, hollow bar is a session whose load
            is not known; no bar is a day without a session.
          </figcaption>
          <ChartTable timeline={timeline} />
        </figure>
      )}
    </Card>
  );
}
