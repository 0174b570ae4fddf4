import { severityWord } from "@/app/_ui/severity-chip";
import type { Translate } from "@/app/i18n/translate";
import type { Flag } from "@/lib/domain/flags/flag";
import type { Timeline, TimelineLine } from "@/lib/domain/report/timeline";
import { HOUR_MS } from "@/lib/domain/time/elapsed";
import { dateOfDay, localDayOf } from "@/lib/domain/time/local-day";
import { elapsedWords } from "@/lib/words/time";
import { formatNrs } from "@/lib/words/units";
import { placeHeading } from "@/lib/words/vocabulary";

/** The timeline as the chart draws it: x in days from the left edge, bars one per day. */
export interface ChartModel {
  readonly bars: readonly ChartBar[];
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
}

export interface ChartBar {
  readonly on: string;
  readonly loadAu: number | null;
  /** Height of the hollow part: sessions whose load is not known. It says "more", not how much. */
  readonly hollowAu: number | null;
}

export interface ChartLine {
  readonly place: string;
  /** "Left knee 5/10", written at the last point. */
  readonly label: string;
  readonly lastNrs: number;
  /** `nrs` null: the line breaks here. */
  readonly points: readonly { readonly x: number; readonly nrs: number | null }[];
}

export interface ChartMark {
  readonly x: number;
  readonly word: string;
}

const HOLLOW_SHARE = 0.25;
const HOLLOW_AU_WITHOUT_ANY_LOAD = 100;

export function chartModel(
  timeline: Timeline,
  flags: readonly Flag[],
  timeZone: string,
  t: Translate<"client">,
): ChartModel {
  const indexOfDay = new Map(timeline.days.map((day, index) => [day.on, index]));
  const highestAu = Math.max(0, ...timeline.days.map((day) => day.loadAu ?? 0));
  const hollowAu = highestAu > 0 ? highestAu * HOLLOW_SHARE : HOLLOW_AU_WITHOUT_ANY_LOAD;
  return {
    bars: timeline.days.map(({ on, loadAu, unknownLoadCount }) => ({
      on,
      loadAu,
      hollowAu: unknownLoadCount > 0 ? hollowAu : null,
    })),
    lines: timeline.lines.map((line) => chartLine(line, indexOfDay)),
    marks: marksOf(flags, indexOfDay, timeZone, t),
  };
}

/** The days on which flags opened and on which a pain passed our check-in point; one mark a day. */
function marksOf(
  flags: readonly Flag[],
  indexOfDay: ReadonlyMap<string, number>,
  timeZone: string,
  t: Translate<"client">,
): ChartMark[] {
  const words = new Map<number, Set<string>>();
  const mark = (at: number | null, word: string) => {
    const index = at === null ? undefined : indexOfDay.get(dateOfDay(localDayOf(timeZone, at)));
    if (index !== undefined) words.set(index, (words.get(index) ?? new Set()).add(word));
  };
  for (const flag of flags) {
    mark(checkInAt(flag), elapsedWords(CHECK_IN_HOURS * HOUR_MS));
    mark(flag.openedAt ?? null, t("chart.flag", { severity: severityWord(flag.severity) }));
  }
  return [...words].map(([index, said]) => ({ x: index + 0.5, word: [...said].join(", ") }));
}

const CHECK_IN_HOURS = 72;

/** The instant at which the pain behind an open flag had lasted 72 hours, from the flag's own evidence. */
function checkInAt({ status, category, headline, evidenceReportedAt }: Flag): number | null {
  const { hoursOpen } = headline.evidence.values;
  if (status !== "open" || category !== "persistent-pain") return null;
  if (typeof hoursOpen !== "number" || evidenceReportedAt === undefined) return null;
  return evidenceReportedAt + (CHECK_IN_HOURS - hoursOpen) * HOUR_MS;
}

/** Several reports of one day are spread evenly over its width, in their order. */
function chartLine(line: TimelineLine, indexOfDay: ReadonlyMap<string, number>): ChartLine {
  const points: { x: number; nrs: number | null }[] = [];
  for (const point of line.points) {
    const ofDay = line.points.filter((other) => other.on === point.on);
    const x = (indexOfDay.get(point.on) ?? 0) + (ofDay.indexOf(point) + 1) / (ofDay.length + 1);
    if (point.isAfterGap) points.push({ x, nrs: null });
    points.push({ x, nrs: point.nrs });
  }
  const place = placeHeading(line.region, line.side);
  const lastNrs = line.points.at(-1)?.nrs ?? 0;
  return { place, label: `${place} ${formatNrs(lastNrs)}`, lastNrs, points };
}
