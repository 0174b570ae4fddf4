import type { PainFact, SessionFact } from "@/lib/domain/facts";
import type { IntakeInput } from "@/lib/domain/report/intake";
import { DAY_MS, HOUR_MS } from "@/lib/domain/time/elapsed";
import { CONDITIONS, type Region, type Severity, type Side } from "@/lib/domain/vocabulary";
import {
  findingAbout,
  SAMPLE_CLIENT,
  SAMPLE_NOW,
  sampleFinding,
  sampleFlag,
  sampleIntake,
} from "./sample-client";

/** As much as one page has to hold: six open episodes, ten flags, long words, many answers. */
const PLACES: readonly (readonly [Region, Side, number])[] = [
  ["lower-back", "middle", 7],
  ["knee", "left", 5],
  ["shoulder", "both", 4],
  ["neck", "middle", 3],
  ["thigh-back", "right", 6],
  ["ankle", "right", 2],
];

const LONG_NAME = "Deficit deadlift with a snatch grip, standing on two plates of 25 kg";

function busyPain(): PainFact[] {
  return PLACES.flatMap(([region, side, nrs], place) =>
    Array.from(
      { length: 14 },
      (_, index): PainFact => ({
        id: `bp-${place}-${String(index).padStart(2, "0")}`,
        reportedAt: SAMPLE_NOW - (index * (place + 1) * 0.9 + 0.1 * place + 0.2) * DAY_MS,
        region,
        side,
        nrs: Math.max(1, Math.min(10, nrs + ((index * 7 + place) % 5) - 2)),
        moment: index % 2 === 0 ? "morning-after" : "during",
        qualities: ["ache", "stiff", "burning", "tingling"],
        atRest: index % 3 === 0,
        atNight: index % 4 === 0,
        ...(place === 4 ? { spreads: "below-knee" as const } : {}),
        ...(place === 0 && index === 0 ? { screening: BUSY_ANSWERS } : {}),
      }),
    ),
  );
}

const BUSY_ANSWERS = {
  "ce-saddle": "no",
  "ce-bladder": "no",
  "ce-bowel": "no",
  "ce-sex": "no",
  "ce-bilateral": "no",
  "bp-chest": "no",
  "bp-trauma": "no",
  aaa: "no",
  inf: "no",
  "ca-weight": "not-sure",
  night: "yes",
  shape: "no",
  cough: "yes",
  thoracic: "no",
  "fx-risk": "no",
  "leg-weak": "no",
  radic: "yes",
} as const;

function busySessions(): SessionFact[] {
  return Array.from(
    { length: 60 },
    (_, index): SessionFact => ({
      id: `bs-${String(index).padStart(2, "0")}`,
      startedAt: SAMPLE_NOW - (index * 1.38 + 0.4) * DAY_MS,
      kind: index % 3 === 0 ? "run" : "strength",
      durationMinutes: 30 + (index % 5) * 12,
      ...(index % 9 === 4 ? {} : { rpe: 4 + (index % 4) * 1.5 }),
      ...(index % 3 === 0 ? { distanceMeters: 5200 + index * 40 } : {}),
    }),
  );
}

const SEVERITIES: readonly Severity[] = ["urgent", "act", "act", "act", "watch"];

export function busyIntake(): IntakeInput {
  const flags = Array.from({ length: 10 }, (_, index) =>
    sampleFlag({
      id: `f-${index}`,
      severity: SEVERITIES[index] ?? "info",
      headline: findingAbout(`${LONG_NAME} (${index + 1})`),
      contributors: index === 0 ? [sampleFinding({ rule: "pain-worse" })] : [],
    }),
  );
  return sampleIntake({
    client: { ...SAMPLE_CLIENT, conditions: CONDITIONS },
    name: "Maximiliane-Zoë Łukaszewicz-Đorđević",
    trainerName: "Theodora Marshall-Featherstonehaugh",
    flags,
    events: Array.from({ length: 12 }, (_, index) => ({
      flagId: `f-${index % 10}`,
      at: SAMPLE_NOW - (12 - index) * HOUR_MS,
      kind: index % 2 === 0 ? "acknowledge" : "note",
      actorName: "Theodora Marshall-Featherstonehaugh",
      reason: "No deadlifts, no running downhill and no overhead work until the answer is here.",
    })),
    referrals: [
      {
        question: "May she deadlift, run downhill and press overhead again, and from what load on? "
          .repeat(6)
          .trim(),
        createdAt: SAMPLE_NOW - HOUR_MS,
        createdByName: "Theodora Marshall-Featherstonehaugh",
      },
    ],
    pain: busyPain(),
    sessions: busySessions(),
  });
}
