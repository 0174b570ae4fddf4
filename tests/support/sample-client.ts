import type { ClientFacts, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Finding } from "@/lib/domain/finding";
import type { Flag } from "@/lib/domain/flags/flag";
import type { IntakeInput } from "@/lib/domain/report/intake";
import { DAY_MS, HOUR_MS } from "@/lib/domain/time/elapsed";

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

/** The flag that the last report opens, as the engine would keep it. */
export function sampleFlag(more: Partial<Flag> = {}): Flag {
  return {
    id: "f-1",
    category: "persistent-pain",
    region: "lower-back",
    side: "middle",
    status: "open",
    severity: "act",
    headlineRule: "pain-past-72h",
    headline: sampleFinding(),
    contributors: [],
    rulesVersion: "1",
    evaluatedAt: MONDAY_SESSION_END_AT + 84.5 * HOUR_MS,
    changedAt: MONDAY_SESSION_END_AT + 84.5 * HOUR_MS,
    openedAt: MONDAY_SESSION_END_AT + 84.5 * HOUR_MS,
    lastNrs: 5,
    ...more,
  };
}

export function sampleFinding(more: Partial<Finding> = {}): Finding {
  return {
    rule: "pain-past-72h",
    category: "persistent-pain",
    severity: "act",
    region: "lower-back",
    side: "middle",
    evidence: {
      sources: ["s-monday", "p-1", "p-2", "p-3", "p-4"],
      values: {
        hoursOpen: 84.5,
        latestNrs: 5,
        peakNrs: 6,
        lastPositiveHoursOpen: 84.5,
        improving: false,
        sorenessLike: false,
      },
      thresholds: { hours: 72, improvingDrop: 2, lowNrs: 2, sorenessNrs: 4 },
      missing: [],
    },
    details: { sessionOn: "2026-03-02", lastPositiveNrs: 5 },
    ...more,
  };
}

/** A finding whose sentence names an exercise as the client typed it. */
export function findingAbout(exercise: string): Finding {
  return sampleFinding({
    rule: "max-out-exposure",
    category: "overuse",
    evidence: {
      sources: ["s-monday"],
      values: { nearMaxSets: 2, highestIntensity: 0.97, highestNrs: 5, reasons: ["pain"] },
      thresholds: {
        nearMaxIntensity: 0.95,
        singleIntensity: 1.05,
        setRpe: 9.5,
        sets: 2,
        noviceMonths: 6,
        nrs: 3,
        actNrs: 4,
      },
      missing: [],
    },
    details: { exercises: [exercise] },
  });
}

/** What the report is made from: the facts above, one flag, one referral, one act of the trainer. */
export function sampleIntake(more: Partial<IntakeInput> = {}): IntakeInput {
  return {
    name: "Zoë Łukasz",
    trainerName: "Theo Marsh",
    client: SAMPLE_CLIENT,
    flags: [sampleFlag()],
    events: [
      {
        flagId: "f-1",
        at: SAMPLE_NOW - 17 * HOUR_MS,
        kind: "opened",
        actorName: null,
        reason: null,
      },
      {
        flagId: "f-1",
        at: SAMPLE_NOW - 2 * HOUR_MS,
        kind: "acknowledge",
        actorName: "Theo Marsh",
        reason: null,
      },
      {
        flagId: "f-1",
        at: SAMPLE_NOW - HOUR_MS,
        kind: "note",
        actorName: "Theo Marsh",
        reason: "No deadlifts until the answer is here.",
      },
    ],
    referrals: [
      {
        question: "May she deadlift again, and from what load on?",
        createdAt: SAMPLE_NOW - HOUR_MS,
        createdByName: "Theo Marsh",
      },
    ],
    sessions: sampleSessions(),
    pain: samplePain(),
    now: SAMPLE_NOW,
    ...more,
  };
}
