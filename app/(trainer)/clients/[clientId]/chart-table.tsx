import { Cell, Table } from "@/app/_ui/table";
import type { Timeline, TimelineDay } from "@/lib/domain/report/timeline";
import { dayAndMonth, weekdayOf } from "@/lib/words/time";
import { formatLoad, formatNrs } from "@/lib/words/units";
import { placeHeading } from "@/lib/words/vocabulary";

/** The numbers of the chart, newest day first; days on which nothing was logged are left out and counted. */
export function ChartTable({ timeline }: { readonly timeline: Timeline }) {
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
      <summary className="py-1 font-medium">The same numbers as a table</summary>
      <div className="mt-2">
        <Table caption="Load and pain by day" columns={["Day", "Load", "Pain"]}>
          {days.toReversed().map((day) => (
            <tr key={day.on}>
              <Cell>{dayWords(day.on)}</Cell>
              <Cell>{loadWords(day)}</Cell>
              <Cell>{painOn.get(day.on)?.join(", ") ?? "no report"}</Cell>
            </tr>
          ))}
        </Table>
        <p className="mt-2 text-sm text-ink-soft">
          Nothing was logged on {timeline.days.length - days.length} of {timeline.days.length} days.
        </p>
      </div>
    </details>
  );
}

function dayWords(on: string): string {
  return `${weekdayOf(on).slice(0, 3)} ${dayAndMonth(on)}`;
}

function loadWords({ sessionCount, loadAu, unknownLoadCount }: TimelineDay): string {
  if (sessionCount === 0) return "no session";
  if (loadAu === null) return "not known";
  return unknownLoadCount > 0 ? `${formatLoad(loadAu)} or more` : formatLoad(loadAu);
}
