import { PAIN_SIGNS } from "@/lib/domain/vocabulary";

/** A line of `evaluate` that is right, made anew at every call, and ways to make it wrong. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export interface JsonObject {
  [key: string]: Json;
}

export function goodLine(): JsonObject {
  return { id: "case-1", at: "2026-03-09T18:45:00-04:00", history: goodHistory() };
}

/** Every field of `history/1`. */
export function goodHistory(): JsonObject {
  return {
    version: 1,
    client: {
      timeZone: "America/New_York",
      sittingHoursPerDay: 7.5,
      bodyMassIndex: 24.2,
      trainingSince: "2024-02-29",
      conditions: ["osteoporosis", "diabetes"],
      clearances: [
        { grantedOn: "2026-01-10", expiresOn: "2026-07-10", conditions: ["diabetes"] },
        { grantedOn: "2025-01-10" },
      ],
    },
    sessions: [
      {
        id: "s-1",
        startedAt: "2026-03-06T17:30:00-05:00",
        kind: "strength",
        durationMinutes: 62.5,
        rpe: 7.5,
        warmUp: true,
        stretch: false,
        newStyle: false,
        imported: true,
        exercises: [
          {
            name: "Deadlift (Barbell)",
            regions: { "lower-back": 1, buttock: 0.5 },
            sets: [{ reps: 5, loadKg: 100, rpe: 8.3, warmUp: false }, { seconds: 30.5 }],
          },
          { name: "Something \u0007 of one's own", sets: [] },
        ],
      },
      { id: "s-2", startedAt: "2026-03-08T09:00:00.250Z", kind: "run", distanceMeters: 5000 },
    ],
    pain: [
      {
        id: "p-1",
        reportedAt: "2026-03-07T07:00:00-05:00",
        region: "lower-back",
        side: "middle",
        nrs: 4,
        moment: "morning-after",
        onsetAt: "2026-03-06T19:00:00-05:00",
        sessionId: "s-1",
        qualities: ["ache", "stiff"],
        ...Object.fromEntries(PAIN_SIGNS.map((sign, index) => [sign, index % 2 === 1])),
        spreads: "below-knee",
        screening: { "ce-saddle": "no", cough: "not-sure" },
      },
      { id: "p-2", reportedAt: "2026-03-09T18:00:00Z", region: "knee", side: "left", nrs: 0 },
    ],
    restDays: ["2026-03-07"],
  };
}

/** `path` as it stands in the answer, `value` undefined to take the key away. */
export function withValue(object: JsonObject, path: string, value: Json | undefined): JsonObject {
  const keys = path.split(/\.|(?=\[)/).map((key) => key.replace(/^\[(.*)\]$/, "$1"));
  const last = keys.pop() ?? "";
  let place: JsonObject = object;
  for (const key of keys) place = place[key] as JsonObject;
  if (value === undefined) delete place[last];
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true });
  return object;
}
