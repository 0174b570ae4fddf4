import fc from "fast-check";
import type { ExerciseFact, History, PainFact, SessionFact } from "@/lib/domain/facts";
import { SCREENING_QUESTIONS, type ScreeningQuestionId } from "@/lib/domain/pain/screening";
import { MOMENTS, QUALITIES, SCREENING_ANSWERS, SIDES } from "@/lib/domain/vocabulary";
import { DAY, HOUR, instant } from "./build";

/** Random histories, dense around the lines that the rules draw. */

const START = instant("2026-02-01T00:00:00Z");
export const END = START + 50 * DAY;

/** Minutes on a coarse grid, so that exact ties and exact windows come about. */
const anInstant = fc
  .tuple(fc.integer({ min: 0, max: 50 * 4 }), fc.constantFrom(0, 0, 1, 60_000, HOUR))
  .map(([sixHours, shift]) => START + sixHours * 6 * HOUR + shift);

export const anAt = anInstant.map((at) => at + 3 * DAY);

const anExercise: fc.Arbitrary<ExerciseFact> = fc.record({
  name: fc.constantFrom("Deadlift", "Row", "Something new"),
  sets: fc.array(
    fc.record(
      {
        reps: fc.integer({ min: 0, max: 12 }),
        loadKg: fc.constantFrom(0, 60, 90, 100, 110),
        rpe: fc.constantFrom(5, 7, 9),
        warmUp: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  ),
});

const aSession: fc.Arbitrary<Omit<SessionFact, "id">> = fc.record(
  {
    startedAt: anInstant,
    kind: fc.constantFrom("run", "row", "strength", "other"),
    durationMinutes: fc.constantFrom(0, 30, 60, 90.5, 600),
    rpe: fc.constantFrom(0, 5, 6, 7.5, 10),
    exercises: fc.array(anExercise, { maxLength: 2 }),
  },
  { requiredKeys: ["startedAt", "kind"] },
);

const questionIds = Object.keys(SCREENING_QUESTIONS) as ScreeningQuestionId[];

const aReport: fc.Arbitrary<Omit<PainFact, "id">> = fc.record(
  {
    reportedAt: anInstant,
    region: fc.constantFrom("lower-back", "knee", "thigh-back"),
    side: fc.constantFrom(...SIDES.slice(0, 2)),
    nrs: fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 6, 7, 10),
    moment: fc.constantFrom(...MOMENTS),
    onsetAt: anInstant,
    sessionId: fc.constantFrom("s0", "s1", "s2", "s3"),
    qualities: fc.uniqueArray(fc.constantFrom(...QUALITIES), { maxLength: 1 }),
    atRest: fc.boolean(),
    spreads: fc.constantFrom("below-knee"),
    screening: fc.dictionary(
      fc.constantFrom(...questionIds),
      fc.constantFrom(...SCREENING_ANSWERS),
      { maxKeys: 1 },
    ),
  },
  { requiredKeys: ["reportedAt", "region", "side", "nrs"] },
);

export const aTimeZone = fc.constantFrom(
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
);

export const aHistory: fc.Arbitrary<History> = fc
  .record({
    timeZone: aTimeZone,
    sessions: fc.array(aSession, { maxLength: 12 }),
    pain: fc.array(aReport, { maxLength: 14 }),
  })
  .map(({ timeZone, sessions, pain }) => ({
    client: { timeZone },
    sessions: sessions.map((fact, index) => ({ ...fact, id: `s${index}` })),
    pain: pain.map((fact, index) => ({ ...fact, id: `p${index}` })),
  }));
