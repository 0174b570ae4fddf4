import { historyOf, MONDAY, report, type Story, session, steady } from "./story";

const BACK = { region: "lower-back", side: "middle" } as const;
const CALF = { region: "calf", side: "left" } as const;

const training = [...steady(), session(MONDAY)];

export const REFERRAL_STORIES: readonly Story[] = [
  {
    cause: "cramps: the third in eight days",
    history: historyOf(
      training,
      [MONDAY - 6, MONDAY - 2, MONDAY + 1].map((day) =>
        report(day, 7, CALF, 3, { qualities: ["cramp"] }),
      ),
    ),
    expected: { rule: "cramps-recurrent", severity: "watch", onDay: MONDAY + 1 },
  },
  {
    cause: "circulation: a calf newly swollen and warm",
    history: historyOf(training, [
      report(MONDAY + 1, 7, CALF, 3, { qualities: ["swelling"], screening: { dvt: "yes" } }),
    ]),
    expected: { rule: "red-flag-today", severity: "urgent", onDay: MONDAY + 1 },
  },
  {
    cause: "a pinched nerve: numbness down the leg",
    history: historyOf(training, [
      report(MONDAY + 1, 7, BACK, 3, { qualities: ["numbness"], spreads: "below-knee" }),
    ]),
    expected: { rule: "radicular-signs", severity: "act", onDay: MONDAY + 1 },
  },
  {
    cause: "a disc on file, no clearance, and half as much again for the back",
    history: historyOf([...training, session(MONDAY + 2, { durationMinutes: 90 })], [], {
      conditions: ["disc-injury"],
    }),
    expected: { rule: "clearance-needed", severity: "act", onDay: MONDAY + 2 },
  },
  {
    cause: "arthritis of the spine on file, no clearance, and a style of training that is new",
    history: historyOf([...training, session(MONDAY + 2, { newStyle: true })], [], {
      conditions: ["spinal-arthritis"],
    }),
    expected: { rule: "clearance-needed", severity: "act", onDay: MONDAY + 2 },
  },
  {
    cause: "no feeling between the thighs",
    history: historyOf(training, [
      report(MONDAY + 1, 7, BACK, 6, { screening: { "ce-saddle": "yes" } }),
    ]),
    expected: { rule: "red-flag-emergency", severity: "urgent", onDay: MONDAY + 1 },
  },
];
