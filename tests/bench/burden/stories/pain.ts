import { historyOf, MONDAY, report, type Story, session, steady } from "./story";

const BACK = { region: "lower-back", side: "middle" } as const;
const THIGHS = { region: "thigh-front", side: "both" } as const;
const SHOULDER = { region: "shoulder", side: "left" } as const;
const KNEE = { region: "knee", side: "right" } as const;

const training = [...steady(), session(MONDAY), session(MONDAY + 2)];

export const PAIN_STORIES: readonly Story[] = [
  {
    cause: "soreness that is no better 73 hours after the squats",
    history: historyOf(training, [
      report(MONDAY + 1, 8, THIGHS, 4, { qualities: ["ache"] }),
      report(MONDAY + 3, 20, THIGHS, 4, { qualities: ["ache"] }),
    ]),
    expected: { rule: "pain-past-72h", severity: "act", onDay: MONDAY + 3 },
  },
  {
    cause: "a back that still hurts after a week",
    history: historyOf(training, [report(MONDAY + 1, 8, BACK, 2), report(MONDAY + 8, 7, BACK, 2)]),
    expected: { rule: "pain-past-7d", severity: "act", onDay: MONDAY + 8 },
  },
  {
    cause: "a pain of 4 that nobody hears of again",
    history: historyOf(training, [report(MONDAY + 1, 8, SHOULDER, 4)]),
    expected: { rule: "follow-up-missing", severity: "watch", onDay: MONDAY + 4 },
  },
  {
    cause: "a back that is sore after one session after the other, the last time strongly",
    history: historyOf(
      training,
      [MONDAY - 28, MONDAY - 14, MONDAY].flatMap((day) => [
        report(day + 1, 8, BACK, day === MONDAY ? 5 : 3, { qualities: ["ache"] }),
        report(day + 3, 9, BACK, 0),
        report(day + 4, 9, BACK, 0),
      ]),
    ),
    expected: { rule: "pain-recurrent", severity: "watch", onDay: MONDAY + 1 },
  },
  {
    cause: "tight from sitting",
    history: historyOf(training, [report(MONDAY + 1, 9, BACK, 2, { qualities: ["tight"] })], {
      sittingHoursPerDay: 8,
    }),
    expected: { rule: "sit-tightness", severity: "info", onDay: MONDAY + 1 },
  },
  {
    cause: "a knee at 4 for two weeks",
    history: historyOf(
      training,
      [MONDAY - 13, MONDAY - 9, MONDAY - 4, MONDAY + 1].map((day) => report(day, 9, KNEE, 4)),
    ),
    expected: { rule: "refer-persistent", severity: "act", onDay: MONDAY + 1 },
  },
];
