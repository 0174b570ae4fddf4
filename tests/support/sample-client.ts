import type { ClientFacts, PainFact, SessionFact } from "@/lib/domain/facts";
import { DAY_MS, HOUR_MS } from "@/lib/domain/load/time";

/**
 * A client with a lower-back pain that is still 5/10 more than 72 hours after Monday's session, in
 * a zone that is not the machine's. Hand-made, so that expected numbers can be read off here.
 */

/** Friday 6 March 2026, 20:00 in New York. */
export const SAMPLE_NOW = Date.UTC(2026, 2, 7, 1, 0);
export const SAMPLE_ZONE = "America/New_York";
/** Monday 2 March 2026, 17:30 in New York; 60 minutes, so it ends 18:30. */
export const MONDAY_SESSION_AT = Date.UTC(2026, 2, 2, 22, 30);
const MONDAY_SESSION_END_AT = MONDAY_SESSION_AT + HOUR_MS;

export const SAMPLE_CLIENT: ClientFacts = {
  timeZone: SAMPLE_ZONE,
  sittingHoursPerDay: 8,
  trainingSinceOn: "2025-01-10",
  conditions: ["disc-injury"],
};

/** One on Monday and Thursday of each of the eleven weeks before, then Monday's; 300 or 420 AU. */
export function sampleSessions(): SessionFact[] {
  const earlier = Array.from({ length: 11 }, (_, index) => 11 - index).flatMap((week) => [
    strength(`s-mon-${week}`, MONDAY_SESSION_AT - week * 7 * DAY_MS, 5),
    strength(`s-thu-${week}`, MONDAY_SESSION_AT - week * 7 * DAY_MS + 3 * DAY_MS, 5),
  ]);
  const monday = strength("s-monday", MONDAY_SESSION_AT, 7);
  // Wednesday's run has no effort: its load is unknown.
  const wednesday: SessionFact = {
    id: "s-wednesday",
    startedAt: MONDAY_SESSION_AT + 2 * DAY_MS,
    kind: "run",
    durationMinutes: 30,
    distanceMeters: 5000,
  };
  return [...earlier, monday, wednesday];
}

function strength(id: string, startedAt: number, rpe: number): SessionFact {
  return {
    id,
    startedAt,
    kind: "strength",
    durationMinutes: 60,
    rpe,
    warmUp: true,
    stretch: false,
    exercises: [
      {
        name: "Deadlift",
        regions: { "lower-back": 1, buttock: 0.5, "thigh-back": 0.5 },
        sets: [
          { reps: 5, loadKg: 60, warmUp: true },
          { reps: 5, loadKg: 100, rpe: 8 },
          { reps: 5, loadKg: 100, rpe: 8.5 },
        ],
      },
    ],
  };
}

/** 3 (12.5 h), 5 (36.5 h), 6 (60.5 h), 5 (84.5 h after the end of Monday's session). */
export function samplePain(): PainFact[] {
  const report = (id: string, hours: number, nrs: number, more: Partial<PainFact>): PainFact => ({
    id,
    reportedAt: MONDAY_SESSION_END_AT + hours * HOUR_MS,
    region: "lower-back",
    side: "middle",
    nrs,
    ...more,
  });
  return [
    report("p-1", 12.5, 3, {
      moment: "morning-after",
      sessionId: "s-monday",
      qualities: ["stiff"],
    }),
    report("p-2", 36.5, 5, { moment: "now", qualities: ["ache", "stiff"], atRest: false }),
    report("p-3", 60.5, 6, {
      moment: "now",
      qualities: ["ache"],
      atNight: true,
      screening: { "ce-saddle": "no", "ce-bladder": "no", cough: "yes", night: "no" },
    }),
    report("p-4", 84.5, 5, { moment: "now", qualities: ["ache"], atRest: true }),
  ];
}
