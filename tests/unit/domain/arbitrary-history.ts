import fc from "fast-check";
import type { ClientFacts, ExerciseFact, History, PainFact, SessionFact } from "@/lib/domain/facts";
import {
  MOMENTS,
  QUALITIES,
  type Quality,
  SCREENING_ANSWERS,
  SCREENING_QUESTIONS,
  SIDES,
} from "@/lib/domain/vocabulary";
import { DAY, HOUR, instant } from "./build";
import { aDenseHistory } from "./dense-histories";
import { aSoreHistory } from "./sore-histories";

/** Random histories, dense around the lines that the rules draw. */

const START = instant("2026-02-01T00:00:00Z");
export const END = START + 50 * DAY;

/** Minutes on a coarse grid, so that exact ties and exact windows come about. */
const anInstant = fc
  .tuple(fc.integer({ min: 0, max: 50 * 4 }), fc.constantFrom(0, 0, 1, 60_000, HOUR))
  .map(([sixHours, shift]) => START + sixHours * 6 * HOUR + shift);

/** The last two weeks of the same grid, so that short windows fill. */
const anInstantOfFortnight = anInstant.map((at) => START + 36 * DAY + ((at - START) % (14 * DAY)));

/** Anywhere, and often about the end, where the dense histories are. */
export const anAt = fc.oneof(
  anInstant.map((at) => at + 3 * DAY),
  fc
    .tuple(fc.integer({ min: -8, max: 12 }), fc.constantFrom(0, 0, 1, 60_000, HOUR))
    .map(([sixHours, shift]) => END + sixHours * 6 * HOUR + shift),
);

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
    distanceMeters: fc.constantFrom(0, 3000, 5000, 5250, 5500, 7150, 12_000),
    warmUp: fc.constantFrom(false, false, true),
    stretch: fc.constantFrom(false, false, true),
    newStyle: fc.constantFrom(false, false, true),
    exercises: fc.array(anExercise, { maxLength: 2 }),
  },
  { requiredKeys: ["startedAt", "kind"] },
);

const questionIds = SCREENING_QUESTIONS;

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

const aTimeZone = fc.constantFrom(
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
);

const aDate = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(START + days * DAY).toISOString().slice(0, 10));

/** Most clients tell little about themselves. */
const aClient: fc.Arbitrary<ClientFacts> = fc
  .tuple(
    aTimeZone,
    fc.record(
      {
        sittingHoursPerDay: fc.constantFrom(5.9, 6, 8),
        bodyMassIndex: fc.constantFrom(30, 30.1),
        conditions: fc.uniqueArray(
          fc.constantFrom("disc-injury", "osteoporosis", "diabetes", "pregnancy"),
        ),
        clearances: fc.array(
          fc.record(
            {
              grantedOn: aDate,
              expiresOn: aDate,
              conditions: fc.uniqueArray(fc.constantFrom("disc-injury", "diabetes")),
            },
            { requiredKeys: ["grantedOn"] },
          ),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([timeZone, rest]) => ({ timeZone, ...rest }));

function withIds(
  client: ClientFacts,
  sessions: readonly Omit<SessionFact, "id">[],
  pain: readonly Omit<PainFact, "id">[],
): History {
  return {
    client,
    sessions: sessions.map((fact, index) => ({ ...fact, id: `s${index}` })),
    pain: pain.map((fact, index) => ({ ...fact, id: `p${index}` })),
  };
}

/** Few sessions, many pains. */
const aPainfulHistory = fc
  .tuple(aClient, fc.array(aSession, { maxLength: 12 }), fc.array(aReport, { maxLength: 14 }))
  .map(([client, sessions, pain]) => withIds(client, sessions, pain));

/** A session on most evenings, perhaps with a long break; few pains. */
const aTrainingHistory = fc
  .tuple(
    aClient,
    fc.array(fc.option(aSession, { freq: 3 }), { minLength: 35, maxLength: 50 }),
    fc.constantFrom(0, 0, 20, 24),
    fc.integer({ min: 5, max: 40 }),
    fc.array(aReport, { maxLength: 4 }),
  )
  .map(([client, days, breakDays, breakAt, pain]) => {
    const sessions = days.flatMap((fact, index) => {
      const isOff = index > breakAt && index < breakAt + breakDays;
      if (fact === null || isOff) return [];
      return [{ rpe: 7, durationMinutes: 45, ...fact, startedAt: START + index * DAY + 18 * HOUR }];
    });
    return withIds(client, sessions, pain);
  });

/** A fortnight of cramps and tightness between hurried sessions; warnings given and taken back. */
const aStiffHistory = fc
  .tuple(
    aClient,
    fc.array(
      fc.record(
        {
          startedAt: anInstantOfFortnight,
          kind: fc.constantFrom("run", "row"),
          durationMinutes: fc.constant(30),
          warmUp: fc.constant(false),
          stretch: fc.constant(false),
        },
        { requiredKeys: ["startedAt", "kind", "warmUp", "stretch"] },
      ),
      { maxLength: 6 },
    ),
    fc.array(
      fc.record(
        {
          reportedAt: anInstantOfFortnight,
          region: fc.constantFrom("lower-back", "hip", "calf", "foot"),
          side: fc.constantFrom("left", "both"),
          nrs: fc.constantFrom(0, 1, 2, 3, 4),
          qualities: fc.subarray<Quality>(["tight", "cramp", "swelling", "visible-veins"]),
          screening: fc.dictionary(
            fc.constantFrom("radic", "dvt", "lock"),
            fc.constantFrom(...SCREENING_ANSWERS),
            { maxKeys: 2 },
          ),
        },
        { requiredKeys: ["reportedAt", "region", "side", "nrs"] },
      ),
      { maxLength: 8 },
    ),
  )
  .map(([client, sessions, pain]) => withIds({ sittingHoursPerDay: 6, ...client }, sessions, pain));

export const aHistory: fc.Arbitrary<History> = fc.oneof(
  aPainfulHistory,
  aTrainingHistory,
  aStiffHistory,
  aDenseHistory(END, aClient),
  aSoreHistory(END, aClient),
);
