import type { PainFact, SessionFact } from "@/lib/domain/facts";
import type { ThresholdName } from "@/lib/domain/thresholds/thresholds";
import { DAY, history, pain, session } from "../build";
import { around, type Case, NOON, type NumberLine } from "./number-line";

const read = (sessions: readonly SessionFact[], reports: readonly PainFact[] = []): Case => ({
  facts: history({ sessions, pain: reports }),
  at: NOON,
});

/** So many AU, days ago, at effort 1. */
const load = (daysAgo: number, loadAu: number, rest: Partial<SessionFact> = {}) =>
  session(`l${daysAgo}`, NOON - daysAgo * DAY, { rpe: 1, durationMinutes: loadAu, ...rest });
/** The same of each of these days. */
const loads = (days: readonly number[], loadAu: number) => days.map((day) => load(day, loadAu));

const run = (daysAgo: number, distanceMeters: number) =>
  session(`r${daysAgo}`, NOON - daysAgo * DAY, { kind: "run", distanceMeters });
const knee = (nrs: number, daysAgo = 0) =>
  pain(`k${daysAgo}`, NOON - daysAgo * DAY, nrs, { region: "knee", side: "left" });

/** Weeks of 1000 AU, three weeks off, and then this load in a week of the return. */
function back(week: number, loadAu: number, { daysOff = 21, usualAu = 1000 } = {}): Case {
  const returned = (week - 1) * 7;
  const before = [0, 7, 14, 21].map((days) => load(returned + daysOff + days, usualAu));
  const between = Array.from({ length: week - 1 }, (_, index) => load(7 * (index + 1), 0));
  return read([...before, ...between, load(0, loadAu)]);
}

function cap(week: number, fraction: number): NumberLine {
  return {
    rule: "return-too-fast",
    values: around(fraction * 1000, 0.1),
    says: [null, null, "watch"],
    of: (loadAu) => back(week, loadAu),
  };
}

/** Runs load the knee with a quarter; two in the fortnight before the last. */
const strain = (loadAu: number, reports: readonly PainFact[], before = [14, 27]) =>
  read(
    [...before, 3].map((day) =>
      load(day, day === 3 ? loadAu : 100 / before.length, { kind: "run" }),
    ),
    reports,
  );

/** Eight weeks of these loads, smallest last, and a week of seven loads. */
const month = (weeks: readonly number[], days: readonly number[]) =>
  read([
    ...weeks.map((loadAu, index) => load(7 + index * 7, loadAu)),
    ...days.flatMap((loadAu, index) => (loadAu === 0 ? [] : [load(6 - index, loadAu)])),
  ]);
const LIGHT = [1, 1, 1, 1, 1, 1, 1, 1];

export const LOAD_LINES = {
  "pain-near.nrs": {
    rule: "run-week-ramp",
    values: [2, 3, 4],
    says: ["watch", "act", "act"],
    of: (nrs) => read([run(9, 10_000), run(0, 17_000)], [knee(nrs)]),
  },
  "load-week-jump.ratio": {
    rule: "load-week-jump",
    values: around(480, 0.1),
    says: [null, null, "watch"],
    of: (loadAu) => read([...loads([27, 20, 13], 300), load(0, loadAu)]),
  },
  // A week of 500 AU before those of the usual one.
  "load-week-jump.largestRatio": {
    rule: "load-week-jump",
    values: around(600, 0.1),
    says: [null, null, "watch"],
    of: (loadAu) => read([load(34, 500), ...loads([27, 20, 13], 300), load(0, loadAu)]),
  },
  "load-week-jump.usualWeekAu": {
    rule: "load-week-jump",
    values: around(100, 0.1),
    says: [null, "watch", "watch"],
    of: (loadAu) => read([...loads([27, 20, 13], loadAu), load(0, 900)]),
  },
  // A session before the three weeks, so that neither the first day nor a break silences it.
  "load-week-jump.sessions": {
    rule: "load-week-jump",
    values: [2, 3, 4],
    says: [null, "watch", "watch"],
    of: (count) =>
      read([load(32, 1), ...loads([19, 8, 18, 17].slice(0, count), 300), load(0, 5000)]),
  },
  "load-week-jump.weeks": {
    rule: "load-week-jump",
    values: [1, 2, 3],
    says: [null, "watch", "watch"],
    of: (weeks) => {
      const days =
        [
          [20, 19, 18],
          [20, 19, 13],
          [27, 20, 13],
        ][weeks - 1] ?? [];
      return read([load(33, 1), ...loads(days, 300), load(6, 1), load(0, 900)]);
    },
  },
  "session-spike-run.percent": {
    rule: "session-spike-run",
    values: around(11_000, 1),
    says: [null, null, "info"],
    of: (meters) => read([run(20, 10_000), run(10, 5000), run(5, 5000), run(0, meters)]),
  },
  "session-spike-run.watchPercent": {
    rule: "session-spike-run",
    values: around(13_000, 1),
    says: ["info", "info", "watch"],
    of: (meters) => read([run(20, 10_000), run(10, 5000), run(5, 5000), run(0, meters)]),
  },
  "session-spike-run.runs": {
    rule: "session-spike-run",
    values: [2, 3, 4],
    says: ["info", "watch", "watch"],
    of: (count) =>
      read([...[5, 10, 15, 20].slice(0, count).map((day) => run(day, 10_000)), run(0, 14_000)]),
  },
  // Of runs of 5 km more than 10 % are always more than 250 m.
  "session-spike-run.ignoredMeters": {
    rule: "session-spike-run",
    thresholds: { "session-spike-run.leastMeters": 0 },
    values: around(1250, 0.1),
    says: [null, "info", "info"],
    of: (meters) => read([run(20, 1000), run(10, 500), run(5, 500), run(0, meters)]),
  },
  "session-spike-run.leastMeters": {
    rule: "session-spike-run",
    values: around(5000, 0.1),
    says: [null, "info", "info"],
    of: (meters) => read([run(20, 4000), run(10, 2000), run(5, 2000), run(0, meters)]),
  },
  "session-spike-run.watchMeters": {
    rule: "session-spike-run",
    values: around(11_000, 0.1),
    says: ["info", "watch", "watch"],
    of: (meters) => read([run(20, 8000), run(10, 5000), run(5, 5000), run(0, meters)]),
  },
  "run-week-ramp.ratio": {
    rule: "run-week-ramp",
    values: around(30_000, 0.1),
    says: [null, null, "watch"],
    of: (meters) => read([run(9, 20_000), run(0, meters)]),
  },
  "run-week-ramp.largestRatio": {
    rule: "run-week-ramp",
    values: around(35_000, 0.1),
    says: [null, null, "watch"],
    of: (meters) => read([run(16, 25_000), run(9, 20_000), run(0, meters)]),
  },
  "run-week-ramp.excessMeters": {
    rule: "run-week-ramp",
    values: around(17_000, 0.1),
    says: [null, "watch", "watch"],
    of: (meters) => read([run(9, 10_000), run(0, meters)]),
  },
  "run-week-ramp.earlierMeters": {
    rule: "run-week-ramp",
    values: around(5000, 0.1),
    says: [null, "watch", "watch"],
    of: (meters) => read([run(9, meters), run(0, 15_000)]),
  },
  "run-start-heavy.bodyMassIndex": {
    rule: "run-start-heavy",
    values: around(30, 0.1),
    says: [null, null, "info"],
    of: (bodyMassIndex) => ({
      facts: history({ client: { bodyMassIndex }, sessions: [run(0, 5000)] }),
      at: NOON,
    }),
  },
  "run-start-heavy.startMeters": {
    rule: "run-start-heavy",
    values: around(3000, 0.1),
    says: [null, null, "info"],
    of: (meters) => ({
      facts: history({
        client: { bodyMassIndex: 31 },
        sessions: [run(1, 1000), run(0, meters - 1000)],
      }),
      at: NOON,
    }),
  },
  "return-period.days": {
    rule: "return-too-fast",
    values: [20, 21, 22],
    says: [null, "watch", "watch"],
    of: (daysOff) => back(1, 5000, { daysOff }),
  },
  "return-too-fast.capWeek1": cap(1, 0.7),
  "return-too-fast.capWeek2": cap(2, 0.85),
  "return-too-fast.capWeek3": cap(3, 1),
  "return-too-fast.capWeek4": cap(4, 1.1),
  "return-too-fast.usualWeekAu": {
    rule: "return-too-fast",
    values: around(100, 0.1),
    says: [null, "watch", "watch"],
    of: (usualAu) => back(1, 5000, { usualAu }),
  },
  "weak-progress-strain.ratio": {
    rule: "weak-progress-strain",
    values: around(120, 0.1),
    says: [null, null, "act"],
    of: (loadAu) => strain(loadAu, [knee(4, 2)]),
  },
  "weak-progress-strain.sessions": {
    rule: "weak-progress-strain",
    values: [1, 2, 3],
    says: [null, "act", "act"],
    of: (count) => strain(200, [knee(4, 2)], [14, 27, 20].slice(0, count)),
  },
  "weak-progress-strain.nrs": {
    rule: "weak-progress-strain",
    values: [3, 4, 5],
    says: [null, "act", "act"],
    of: (nrs) => strain(200, [knee(nrs, 2)]),
  },
  "weak-progress-strain.rise": {
    rule: "weak-progress-strain",
    values: [1, 2, 3],
    says: [null, "act", "act"],
    of: (rise) => strain(200, [knee(3, 20), knee(3 + rise, 2)]),
  },
  // Mean 40 and population SD 20; a unit moved between unequal days changes the SD alone.
  "monotony-high.monotony": {
    rule: "monotony-high",
    values: [-1, 0, 1],
    says: [null, null, "info"],
    of: (unit) => month(LIGHT, [10, 10 + unit, 40 - unit, 50, 50, 60, 60]),
  },
  // Five equal days are not monotonous enough for the usual line.
  "monotony-high.days": {
    rule: "monotony-high",
    values: [4, 5, 6],
    says: [null, "info", "info"],
    thresholds: { "monotony-high.monotony": 1 },
    of: (count) =>
      month(
        LIGHT,
        [0, 1, 2, 3, 4, 5, 6].map((day) => (day < count ? 70 : 0)),
      ),
  },
  // The sixth of eight weeks, smallest first.
  "monotony-high.percentile": {
    rule: "monotony-high",
    values: around(70, 0.7),
    says: [null, "info", "info"],
    of: (weekAu) =>
      month(
        [90, 80, 70, 50, 40, 30, 20, 10],
        Array.from({ length: 7 }, () => weekAu / 7),
      ),
  },
  "no-warmup-stretch.minSessions": {
    rule: "no-warmup-stretch",
    values: [2, 3, 4],
    says: [null, "info", "info"],
    of: (count) =>
      read(
        [1, 2, 3, 4]
          .slice(0, count)
          .map((day) => load(day, 30, { kind: "run", warmUp: false, stretch: false })),
        [pain("p", NOON, 2, { qualities: ["tight"] })],
      ),
  },
  "log-gap.minSessions": {
    rule: "log-gap",
    values: [2, 3, 4],
    says: [null, "info", "info"],
    of: (count) => read([1, 2, 3, 4].slice(0, count).map((day) => run(day, 1000))),
  },
} as const satisfies Partial<Record<ThresholdName, NumberLine>>;
