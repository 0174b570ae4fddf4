import { onDays, pain, type Story, session } from "./story";

const LISBON = { timeZone: "Europe/Lisbon", units: "kg" } as const;

const EASY_RUN = {
  kind: "run",
  durationMinutes: 30,
  rpe: 5,
  distanceMeters: 5000,
  warmUp: true,
} as const;
/** Hardly further than usual, so that no rule on running finds anything. */
const STEADY_RUN = { ...EASY_RUN, durationMinutes: 32, distanceMeters: 5200 } as const;
const LONG_RUN = {
  kind: "run",
  durationMinutes: 55,
  rpe: 6,
  distanceMeters: 9500,
  warmUp: false,
} as const;

export const RUNNERS: readonly Story[] = [
  {
    email: "nora@demo.test",
    name: "Nora Haddad",
    profile: LISBON,
    sharedWithOmar: true,
    events: [
      ...onDays([38, 36, 34, 31, 29, 27, 24, 22, 20, 17, 15, 13, 10, 8], "07:15", EASY_RUN),
      ...onDays([6, 5, 4, 2, 1], "07:15", LONG_RUN),
      pain(2, "20:00", {
        region: "knee",
        side: "left",
        nrs: 3,
        moment: "after",
        qualities: ["ache"],
      }),
    ],
  },
  {
    email: "noel@demo.test",
    name: "Noel Fischer",
    profile: LISBON,
    events: [
      ...onDays([30, 27, 23, 20, 16, 13, 9, 6], "18:30", EASY_RUN),
      session(3, "18:30", STEADY_RUN, "steady run"),
      pain(
        2,
        "09:00",
        {
          region: "lower-back",
          side: "left",
          nrs: 4,
          qualities: ["ache", "numbness"],
          spreads: "below-knee",
          screening: { radic: "yes", "leg-weak": "no", "ce-saddle": "no" },
        },
        "steady run",
      ),
      pain(1, "20:15", {
        region: "lower-back",
        side: "left",
        nrs: 4,
        qualities: ["numbness"],
        spreads: "below-knee",
      }),
    ],
  },
  {
    email: "sam@demo.test",
    name: "Sam Whitford",
    profile: { timeZone: "Europe/London", units: "kg" },
    events: [
      ...onDays([33, 30, 26, 23, 19, 16, 12, 9], "18:00", EASY_RUN),
      session(6, "18:00", STEADY_RUN, "steady run"),
      pain(
        5,
        "07:30",
        { region: "knee", side: "right", nrs: 4, qualities: ["ache"] },
        "steady run",
      ),
      pain(
        5,
        "20:00",
        { region: "knee", side: "right", nrs: 5, qualities: ["ache"] },
        "steady run",
      ),
    ],
  },
  {
    email: "lena@demo.test",
    name: "Lena Novak",
    profile: LISBON,
    events: [
      ...onDays([29, 26, 22, 19, 15, 12], "17:00", EASY_RUN),
      ...[8, 5, 2].flatMap((daysAgo, index) => [
        session(daysAgo, "17:00", EASY_RUN, `run ${index}`),
        pain(
          daysAgo,
          "16:45",
          { region: "ankle", side: "right", nrs: 1, moment: "before" },
          `run ${index}`,
        ),
        pain(
          daysAgo - 1,
          "07:30",
          { region: "ankle", side: "right", nrs: 4, moment: "morning-after", qualities: ["stiff"] },
          `run ${index}`,
        ),
      ]),
    ],
  },
  {
    email: "pia@demo.test",
    name: "Pia Jansen",
    profile: { timeZone: "Europe/Amsterdam", units: "kg" },
    events: [...onDays([36, 33, 29, 26, 22, 19, 15, 12], "19:00", EASY_RUN)],
  },
];
