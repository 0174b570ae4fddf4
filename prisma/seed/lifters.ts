import { onDays, pain, type Story, session, sets } from "./story";

const BERLIN = { timeZone: "Europe/Berlin", units: "kg" } as const;
const NEW_YORK = { timeZone: "America/New_York", units: "lb" } as const;

const FULL_BODY = {
  kind: "strength",
  durationMinutes: 60,
  rpe: 7,
  warmUp: true,
  stretch: false,
  exercises: [
    sets("Back Squat", 4, 8, 70),
    sets("Bench Press", 4, 8, 55),
    sets("Bent Over Row", 4, 8, 50),
  ],
} as const;

const DEADLIFTS = {
  kind: "strength",
  durationMinutes: 60,
  rpe: 7,
  warmUp: true,
  stretch: true,
  exercises: [sets("Deadlift", 5, 5, 100), sets("Bent Over Row", 4, 8, 50)],
} as const;

const LOWER_BACK = { region: "lower-back", side: "middle", qualities: ["ache"] } as const;
const HEAVY = { ...DEADLIFTS, rpe: 9, exercises: [sets("Deadlift", 6, 2, 112.5)] } as const;

export const LIFTERS: readonly Story[] = [
  {
    email: "iris@demo.test",
    name: "Iris Lindqvist",
    profile: BERLIN,
    events: [
      ...onDays([40, 37, 33, 30, 26, 23, 19, 16, 12, 9], "18:00", FULL_BODY),
      session(5, "18:00", DEADLIFTS, "deadlifts"),
      pain(4, "08:00", { ...LOWER_BACK, nrs: 4 }, "deadlifts"),
      pain(3, "08:05", { ...LOWER_BACK, nrs: 5 }, "deadlifts"),
      pain(2, "07:50", { ...LOWER_BACK, nrs: 5 }, "deadlifts"),
      pain(1, "08:00", { ...LOWER_BACK, nrs: 5, qualities: ["ache", "stiff"] }, "deadlifts"),
    ],
  },
  {
    email: "rio@demo.test",
    name: "Rio Santos",
    profile: NEW_YORK,
    sharedWithOmar: true,
    events: [
      ...onDays([66, 64, 62, 59, 57, 55, 52, 50, 48, 45, 43, 41], "17:30", FULL_BODY),
      ...onDays([5, 3, 1], "17:30", FULL_BODY),
    ],
  },
  {
    email: "max@demo.test",
    name: "Max Okafor",
    profile: BERLIN,
    events: [
      ...onDays([44, 41, 37, 34, 30, 27, 23, 20, 16, 13, 9, 6], "19:00", DEADLIFTS),
      session(3, "18:00", HEAVY),
      session(2, "18:00", HEAVY),
      pain(2, "21:30", { ...LOWER_BACK, nrs: 3, moment: "after" }),
      session(1, "18:00", HEAVY),
      pain(1, "21:30", { ...LOWER_BACK, nrs: 4, moment: "after" }),
    ],
  },
  {
    email: "wes@demo.test",
    name: "Wes Tanaka",
    profile: NEW_YORK,
    events: [
      ...onDays([34, 31, 27, 24, 20, 17, 13, 10], "07:00", FULL_BODY),
      session(5, "18:00", { ...FULL_BODY, rpe: 8 }, "squats"),
      pain(
        4,
        "09:00",
        { region: "thigh-front", side: "both", nrs: 5, qualities: ["ache"] },
        "squats",
      ),
      pain(
        3,
        "09:00",
        { region: "thigh-front", side: "both", nrs: 4, qualities: ["ache"] },
        "squats",
      ),
      pain(
        1,
        "09:00",
        { region: "thigh-front", side: "both", nrs: 2, qualities: ["tender"] },
        "squats",
      ),
    ],
  },
  {
    email: "theo@demo.test",
    name: "Theo Marchetti",
    profile: BERLIN,
    events: [
      ...onDays([45, 42, 38, 35, 31, 28, 24, 21, 17, 10, 3], "12:00", FULL_BODY),
      ...[17, 13, 9, 5, 2].map((daysAgo, index) =>
        pain(daysAgo, "20:00", {
          region: "shoulder",
          side: "right",
          nrs: [5, 4, 5, 4, 4][index] ?? 4,
        }),
      ),
    ],
  },
  {
    email: "hale@demo.test",
    name: "Hale Brennan",
    profile: NEW_YORK,
    events: [...onDays([38, 35, 31, 28, 24, 21, 17, 14, 10, 7, 3, 1], "06:30", FULL_BODY)],
  },
];
