import { onDays, pain, type Story, session } from "./story";

const BERLIN = { timeZone: "Europe/Berlin", units: "kg" } as const;
const MOBILITY = {
  kind: "mobility",
  durationMinutes: 45,
  rpe: 3,
  warmUp: true,
  stretch: true,
} as const;
const ROWING = {
  kind: "row",
  durationMinutes: 30,
  rpe: 6,
  distanceMeters: 6000,
  warmUp: true,
} as const;
const RIDE = { kind: "ride", durationMinutes: 60, rpe: 5, distanceMeters: 22_000 } as const;

export const OTHERS: readonly Story[] = [
  {
    email: "dana@demo.test",
    name: "Dana Kowalski",
    profile: { ...BERLIN, sittingHoursPerDay: 9 },
    events: [
      ...onDays([32, 28, 25, 21, 18, 14, 11, 7], "12:15", MOBILITY),
      session(1, "12:00", ROWING, "rowing"),
      pain(
        1,
        "20:00",
        { region: "lower-back", side: "middle", nrs: 2, qualities: ["tight", "stiff"] },
        "rowing",
      ),
    ],
  },
  {
    email: "kai@demo.test",
    name: "Kai Andersson",
    profile: BERLIN,
    events: [
      ...onDays([30, 27, 24, 20, 17, 13, 10, 6], "17:45", RIDE),
      session(2, "17:45", RIDE, "ride"),
      pain(2, "20:30", { region: "knee", side: "left", nrs: 4, moment: "after" }, "ride"),
      pain(
        1,
        "19:10",
        { region: "knee", side: "left", nrs: 8, moment: "after", qualities: ["sharp"] },
        "ride",
      ),
    ],
  },
  {
    email: "uma@demo.test",
    name: "Uma Reddy",
    profile: { timeZone: "Europe/London", units: "kg" },
    events: [
      ...onDays([26, 22, 19, 15, 12, 8, 5], "18:00", RIDE),
      pain(11, "22:00", { region: "foot", side: "right", nrs: 3, qualities: ["cramp"] }),
      pain(10, "21:00", { region: "foot", side: "right", nrs: 0 }),
      pain(9, "21:00", { region: "foot", side: "right", nrs: 0 }),
      pain(6, "22:00", { region: "thigh-back", side: "left", nrs: 3, qualities: ["cramp"] }),
      pain(5, "21:00", { region: "thigh-back", side: "left", nrs: 0 }),
      pain(4, "21:00", { region: "thigh-back", side: "left", nrs: 0 }),
      pain(1, "21:00", {
        region: "calf",
        side: "left",
        nrs: 6,
        qualities: ["cramp", "swelling"],
        screening: { dvt: "yes", pe: "no" },
      }),
    ],
  },
  {
    email: "ola@demo.test",
    name: "Ola Svensson",
    profile: { ...BERLIN, sittingHoursPerDay: 4 },
    events: [...onDays([29, 25, 22, 18, 15, 11, 8, 4, 2], "16:00", MOBILITY)],
  },
];
