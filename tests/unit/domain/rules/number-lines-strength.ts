import type { ExerciseFact, PainFact, SessionFact } from "@/lib/domain/facts";
import type { ThresholdName } from "@/lib/domain/thresholds/thresholds";
import { dateOfDay, dayOfDate } from "@/lib/domain/time/local-day";
import { DAY, HOUR, history, pain, session } from "../build";
import { around, type Case, minutesAround, NOON, type NumberLine } from "./number-line";

const read = (sessions: readonly SessionFact[], reports: readonly PainFact[] = []): Case => ({
  facts: history({ sessions, pain: reports }),
  at: NOON,
});

/** So many AU, days ago, at effort 1. */
const load = (daysAgo: number, loadAu: number, rest: Partial<SessionFact> = {}) =>
  session(`l${daysAgo}`, NOON - daysAgo * DAY, { rpe: 1, durationMinutes: loadAu, ...rest });
/** An hour that is so much the back's and the rest the knee's, hours ago. */
const share = (hoursAgo: number, back: number, rest: Partial<SessionFact> = {}) =>
  session(`h${hoursAgo}`, NOON - Math.round(hoursAgo * HOUR), {
    durationMinutes: 60,
    rpe: 7,
    exercises: [
      { name: "Mixed", regions: { "lower-back": back, knee: 1 - back }, sets: [{ reps: 5 }] },
    ],
    ...rest,
  });
/** Days, at the same time of day. */
const shareDays = (days: readonly number[], back: number, rest?: Partial<SessionFact>) =>
  days.map((day) => share(day * 24 + 2, back, rest));

/** Four weeks of two sessions before this one. */
const EARLIER = [7, 10, 14, 17, 21, 24, 28, 31];
const THIS_WEEK = [0, 2, 4];

/** Singles of a press; the e1RM is 100 kg. */
const press = (daysAgo: number, sets: number, loadKg: number, setRpe?: number) =>
  session(`b${daysAgo}`, NOON - daysAgo * DAY - HOUR, {
    durationMinutes: 30,
    rpe: 4,
    exercises: [
      {
        name: "Press",
        regions: { chest: 1 },
        sets: Array.from({ length: sets }, () => ({
          reps: 1,
          loadKg,
          ...(setRpe === undefined ? {} : { rpe: setRpe }),
        })),
      },
    ],
  });
const BEST = [press(30, 1, 100), press(24, 1, 90), press(18, 1, 90), load(12, 1)];
const chest = (nrs: number) => [pain("c", NOON, nrs, { region: "chest", qualities: ["sharp"] })];

/** Two light sets at the hardest effort by somebody who began months ago, less so many days. */
function novice(daysPast: number, regions: ExerciseFact["regions"] & object): Case {
  const day = dayOfDate("2025-12-28") - daysPast;
  const client = { timeZone: "UTC", trainingSinceOn: dateOfDay(day) };
  const sets = [{ rpe: 10 }, { rpe: 10 }];
  const lift = session("n", NOON - DAY, { exercises: [{ name: "Lift", regions, sets }] });
  return { facts: { client, sessions: [lift], pain: [] }, at: NOON };
}

export const STRENGTH_LINES = {
  "region-stacked.share": {
    rule: "region-stacked",
    region: "lower-back",
    values: around(0.3, 0.01),
    says: [null, "info", "info"],
    of: (back) => read(shareDays([0, 1, 2], back)),
  },
  "region-stacked.rpe": {
    rule: "region-stacked",
    region: "lower-back",
    values: around(6, 0.5),
    says: [null, "info", "info"],
    of: (rpe) => read(shareDays([0, 1, 2], 0.5, { rpe })),
  },
  "region-stacked.intensity": {
    rule: "region-stacked",
    region: "chest",
    values: around(85, 0.1),
    says: [null, "info", "info"],
    of: (kg) => read([...BEST, ...[0, 1, 2].map((day) => press(day, 1, kg))]),
  },
  // From the end of one to the start of the other; the later one still stands.
  "region-stacked.hoursBetween": {
    rule: "region-stacked",
    region: "lower-back",
    values: minutesAround(48),
    says: ["watch", null, null],
    of: (hours) => read([share(hours + 3, 0.5), share(2, 0.5)], [pain("p", NOON, 3)]),
  },
  "region-stacked.days": {
    rule: "region-stacked",
    region: "lower-back",
    values: [2, 3, 4],
    says: [null, "info", "info"],
    of: (count) => read(shareDays([0, 1, 2, 3].slice(0, count), 0.5)),
  },
  "region-stacked.nrs": {
    rule: "region-stacked",
    region: "lower-back",
    values: [2, 3, 4],
    says: [null, "watch", "watch"],
    of: (nrs) => read(shareDays([0, 1], 0.5), [pain("p", NOON, nrs)]),
  },
  "region-concentrated.share": {
    rule: "region-concentrated",
    region: "lower-back",
    values: around(0.4, 0.001),
    says: [null, "watch", "watch"],
    of: (back) => read([...shareDays(EARLIER, 0.1), ...shareDays(THIS_WEEK, back)]),
  },
  "region-concentrated.shareWithoutBaseline": {
    rule: "region-concentrated",
    region: "lower-back",
    values: around(0.5, 0.001),
    says: [null, "watch", "watch"],
    of: (back) => read(shareDays(THIS_WEEK, back)),
  },
  "region-concentrated.ratio": {
    rule: "region-concentrated",
    region: "lower-back",
    values: around(0.45, 0.001),
    says: [null, "watch", "watch"],
    of: (back) => read([...shareDays(EARLIER, 0.3), ...shareDays(THIS_WEEK, back)]),
  },
  "region-concentrated.days": {
    rule: "region-concentrated",
    region: "lower-back",
    values: [2, 3, 4],
    says: [null, "watch", "watch"],
    of: (count) => read(shareDays([0, 2, 4, 6].slice(0, count), 0.6)),
  },
  "region-concentrated.sessions": {
    rule: "region-concentrated",
    region: "lower-back",
    values: [5, 6, 7],
    says: ["watch", null, null],
    of: (count) => read([...shareDays(EARLIER.slice(0, count), 0.4), ...shareDays(THIS_WEEK, 0.5)]),
  },
  "max-out-exposure.intensity": {
    rule: "max-out-exposure",
    values: around(95, 0.1),
    says: [null, "watch", "watch"],
    of: (kg) => read([...BEST, press(1, 2, kg)], chest(3)),
  },
  "max-out-exposure.singleIntensity": {
    rule: "max-out-exposure",
    values: around(105, 0.1),
    says: [null, null, "watch"],
    of: (kg) => read([...BEST, press(1, 1, kg)], chest(3)),
  },
  "max-out-exposure.mostIntensity": {
    rule: "max-out-exposure",
    values: around(125, 0.1),
    says: ["watch", "watch", null],
    of: (kg) => read([...BEST, press(1, 1, kg)], chest(3)),
  },
  "max-out-exposure.estimateSessions": {
    rule: "max-out-exposure",
    values: [2, 3, 4],
    says: [null, "watch", "watch"],
    of: (count) =>
      read(
        [...[30, 24, 18, 12].slice(0, count).map((day) => press(day, 1, 100)), press(1, 2, 95)],
        chest(3),
      ),
  },
  // Of a beginner, where nothing hurts: effort counts on compound lifts alone.
  "max-out-exposure.compoundWeight": {
    rule: "max-out-exposure",
    values: around(2, 0.1),
    says: [null, "watch", "watch"],
    of: (weights) =>
      novice(1 - 30, {
        chest: 1,
        shoulder: Math.min(1, weights - 1),
        neck: Math.max(0, weights - 2),
      }),
  },
  "max-out-exposure.setRpe": {
    rule: "max-out-exposure",
    values: around(9.5, 0.5),
    says: [null, "watch", "watch"],
    of: (rpe) => read([...BEST, press(1, 2, 40, rpe)], chest(3)),
  },
  "max-out-exposure.sets": {
    rule: "max-out-exposure",
    values: [1, 2, 3],
    says: [null, "watch", "watch"],
    of: (sets) => read([...BEST, press(1, sets, 95)], chest(3)),
  },
  // Days past the day on which six months are full.
  "max-out-exposure.noviceMonths": {
    rule: "max-out-exposure",
    values: [-1, 0, 1],
    says: ["watch", null, null],
    of: (daysPast) => novice(daysPast, { buttock: 1, "thigh-front": 1 }),
  },
  "max-out-exposure.nrs": {
    rule: "max-out-exposure",
    values: [2, 3, 4],
    says: [null, "watch", "act"],
    of: (nrs) => read([...BEST, press(1, 2, 95)], chest(nrs)),
  },
  "max-out-exposure.actNrs": {
    rule: "max-out-exposure",
    values: [3, 4, 5],
    says: ["watch", "act", "act"],
    of: (nrs) => read([...BEST, press(1, 2, 95)], chest(nrs)),
  },
} as const satisfies Partial<Record<ThresholdName, NumberLine>>;
