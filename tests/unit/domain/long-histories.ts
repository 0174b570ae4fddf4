import fc from "fast-check";
import type { ExerciseFact, History, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Moment } from "@/lib/domain/vocabulary";
import { DAY, HOUR, instant, pain, session } from "./build";

/** Up to three years before an instant, dense around the ages at which a fact stops to matter. */

/** The last hour of a local day in each of these zones; the second is a day after a clock change. */
const LATE_EVENINGS = [
  { timeZone: "UTC", at: instant("2026-06-30T23:59:59.999Z") },
  { timeZone: "America/New_York", at: instant("2026-11-02T04:59:59.999Z") },
  { timeZone: "Asia/Kathmandu", at: instant("2026-06-30T18:14:59Z") },
] as const;

const LINES = [0, 1, 2, 3, 6, 7, 8, 13, 14, 20, 27, 28, 29, 34, 41, 42, 49, 50, 55, 63] as const;
const FAR_LINES = [70, 71, 90, 96, 97, 98, 99, 110, 125, 126, 180, 187, 188, 400, 1090] as const;

const jitter = fc.constantFrom(0, 0, -1, 1, -HOUR, HOUR, -9 * HOUR);
const aged = (days: fc.Arbitrary<number>) =>
  fc.tuple(days, jitter).map(([age, shift]) => Math.max(0, age * DAY + shift));
const anAge = aged(
  fc.oneof(
    { arbitrary: fc.constantFrom(...LINES), weight: 5 },
    { arbitrary: fc.constantFrom(...FAR_LINES), weight: 3 },
    { arbitrary: fc.integer({ min: 0, max: 1095 }), weight: 1 },
  ),
);

const anExercise: fc.Arbitrary<ExerciseFact> = fc
  .tuple(fc.constantFrom("Press", "Pull"), fc.constantFrom(60, 90, 95, 100), fc.nat({ max: 2 }))
  .map(([name, loadKg, more]) => ({
    name,
    regions: name === "Press" ? { chest: 1, shoulder: 0.5 } : { "lower-back": 1 },
    sets: Array.from({ length: more + 1 }, () => ({ reps: 1, loadKg })),
  }));

const aSession = fc.record(
  {
    age: anAge,
    kind: fc.constantFrom("run" as const, "strength" as const, "row" as const),
    rpe: fc.constantFrom(2, 5, 8),
    durationMinutes: fc.constantFrom(30, 60, 90),
    distanceMeters: fc.constantFrom(2000, 5000, 9000, 14_000),
    newStyle: fc.boolean(),
    exercises: fc.array(anExercise, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ["age", "kind", "rpe", "durationMinutes"] },
);

const aReport = fc.record(
  {
    age: anAge,
    nrs: fc.constantFrom(0, 0, 1, 2, 3, 5, 7),
    region: fc.constantFrom("knee" as const, "lower-back" as const, "chest" as const),
    side: fc.constantFrom("left" as const, "right" as const),
    moment: fc.constantFrom<Moment>("during", "now", "before", "morning-after"),
    /** Linked to the session next to it in time, if there is one within a day. */
    isLinked: fc.boolean(),
    qualities: fc.constantFrom<NonNullable<PainFact["qualities"]>>(
      ["cramp"],
      ["tingling"],
      ["tight"],
    ),
    screening: fc.constantFrom<NonNullable<PainFact["screening"]>>(
      { radic: "yes" },
      { lock: "yes" },
    ),
  },
  { requiredKeys: ["age", "nrs", "region", "side"] },
);

/** Reports of one place at most a week apart, so that an episode grows very old. */
const aLongEpisode = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(2, 6.9, 7), fc.constantFrom(1, 4))
  .map(([count, daysApart, nrs]) =>
    Array.from({ length: count }, (_, index) => ({
      age: Math.round(index * daysApart * DAY) + DAY,
      nrs,
      region: "knee" as const,
      side: "left" as const,
    })),
  );

/** Soreness after one session after the other, never answered with 0; the first may have been no soreness. */
const aSorePlace = fc
  .record({
    count: fc.integer({ min: 2, max: 30 }),
    daysApart: fc.constantFrom(3.5, 6, 6.9),
    /** Of the last report. */
    lastAge: fc.constantFrom(1, 3, 20, 35, 41, 42, 45),
    hoursAfter: fc.constantFrom(6, 20, 48, 60),
    firstNrs: fc.constantFrom(3, 8),
    nrs: fc.constantFrom(2, 5),
    region: fc.constantFrom("calf" as const, "lower-back" as const),
  })
  .map(({ count, daysApart, lastAge, hoursAfter, firstNrs, nrs, region }) =>
    Array.from({ length: count }, (_, index) => ({
      age: Math.round((lastAge + index * daysApart) * DAY),
      nrs: index === count - 1 ? firstNrs : nrs,
      region,
      hoursAfter,
    })),
  );

/** One like the other on each of the last seven days, after eight weeks with at least one session each. */
const aSteadyBlock = fc
  .tuple(
    fc.tuple(
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((week) =>
        aged(fc.constantFrom(7 * week + 1, 7 * week + 5, 7 * week + 6)),
      ),
    ),
    fc.constantFrom(2, 8),
  )
  .map(([ages, rpe]) =>
    [...ages, ...[0, 1, 2, 3, 4, 5, 6].map((day) => day * DAY + HOUR)].map((age) => ({
      age,
      rpe,
      kind: "row" as const,
      durationMinutes: 60,
    })),
  );

/** A return after a break of which the weeks before it hold two loads; nothing lies between. */
const aReturn = fc
  .record({
    daysBack: fc.constantFrom(0, 6, 7, 27),
    daysOff: fc.constantFrom(21, 40, 61, 400),
    daysBetween: fc.constantFrom(7, 20, 21, 26, 27),
    rpe: fc.constantFrom(4, 8),
  })
  .map(({ daysBack, daysOff, daysBetween, rpe }) =>
    [daysBack, daysBack + daysOff, daysBack + daysOff + daysBetween].map((days) => ({
      age: days * DAY + HOUR,
      rpe,
      kind: "row" as const,
      durationMinutes: 90,
    })),
  );

function linkedSession(sessions: readonly SessionFact[], at: number): string | undefined {
  return sessions.find(({ startedAt }) => Math.abs(startedAt - at) <= DAY)?.id;
}

export const aLongHistory: fc.Arbitrary<{ readonly facts: History; readonly at: number }> = fc
  .tuple(
    fc.constantFrom(...LATE_EVENINGS),
    fc.constantFrom(undefined, 24, 33),
    fc.array(aSession, { maxLength: 22 }),
    fc.array(aReport, { maxLength: 12 }),
    fc.oneof(fc.constant([]), aLongEpisode),
    fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, aSorePlace),
    fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, aSteadyBlock),
    fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, aReturn),
    fc.constantFrom([], ["disc-injury" as const]),
  )
  .map(
    ([
      { timeZone, at },
      bodyMassIndex,
      drawn,
      reportParts,
      episode,
      sore,
      steady,
      back,
      conditions,
    ]) => {
      const begun = sore.map(({ age, hoursAfter }) => ({
        age: age + hoursAfter * HOUR,
        kind: "run" as const,
        rpe: 4,
        durationMinutes: 0,
      }));
      const longest = Math.max(0, ...back.map(({ age }) => age));
      const others = [...drawn, ...steady, ...begun].filter(
        ({ age }) => longest === 0 || age > longest,
      );
      const sessions = [...others, ...back].map(({ age, ...rest }, index) =>
        session(`s${index}`, at - age, rest),
      );
      const reports = reportParts.map(({ age, nrs, isLinked = false, ...rest }, index) => {
        const sessionId = isLinked ? linkedSession(sessions, at - age) : undefined;
        const linked = sessionId === undefined ? rest : { ...rest, sessionId };
        return pain(`p${index}`, at - age, nrs, linked);
      });
      const long = episode.map(({ age, nrs, region, side }, index) =>
        pain(`q${index}`, at - age, nrs, { region, side }),
      );
      const client = {
        timeZone,
        sittingHoursPerDay: 8,
        conditions,
        ...(bodyMassIndex === undefined ? {} : { bodyMassIndex }),
      };
      const aches = sore.map(({ age, nrs, region }, index) =>
        pain(`a${index}`, at - age, nrs, { region, side: "left" }),
      );
      return { facts: { client, sessions, pain: [...reports, ...long, ...aches] }, at };
    },
  );
