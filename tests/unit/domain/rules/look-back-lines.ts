import type { History } from "@/lib/domain/facts";
import { DAY, HOUR, instant, pain, session } from "../build";
import type { LookBack } from "./look-back-cut";

const UTC_EVENING = instant("2026-06-30T23:59:59.999Z");
/** The day has 25 hours. */
const LONG_EVENING = instant("2026-11-02T04:59:59.999Z");
const MIDNIGHT_OF_D6 = instant("2026-06-24T00:00:00Z");

/** A history for each number that a little less than it would read differently. */
export const LOOK_BACK_LINES: Readonly<
  Record<keyof LookBack, { readonly facts: History; readonly at: number; readonly tooFew: number }>
> = {
  // A monotonous week after eight, of which the first has its only session in its first minute.
  sessionDays: {
    at: LONG_EVENING,
    tooFew: 63,
    facts: {
      client: { timeZone: "America/New_York" },
      sessions: [
        loadOf("first", instant("2026-08-31T00:00:00-04:00"), 100),
        ...[1, 2, 3, 4, 5, 6, 7].map((week) =>
          loadOf(`w${week}`, LONG_EVENING - (7 * week + 2) * DAY, 100),
        ),
        ...[0, 1, 2, 3, 4, 5, 6].map((day) =>
          loadOf(`d${day}`, LONG_EVENING - day * DAY - HOUR, 100),
        ),
      ],
      pain: [],
    },
  },
  // Heavy sets in the first minute of the last 7 days, against the best of 90 days before them.
  strengthDays: {
    at: LONG_EVENING,
    tooFew: 97,
    facts: {
      client: { timeZone: "America/New_York" },
      sessions: [
        press("best", instant("2026-10-26T00:00:00-04:00") - 90 * DAY, 100),
        ...[13, 26, 39, 52, 65, 78, 91].map((days) =>
          days < 40
            ? press(`x${days}`, LONG_EVENING - days * DAY, 50)
            : session(`x${days}`, LONG_EVENING - days * DAY),
        ),
        press("now", instant("2026-10-26T00:00:00-04:00"), 95, 95),
      ],
      pain: [pain("p", LONG_EVENING - DAY, 3, { region: "chest", qualities: ["sharp"] })],
    },
  },
  // A run in that minute, and another 180 days before it.
  runDays: {
    at: UTC_EVENING,
    tooFew: 186,
    facts: {
      client: { timeZone: "UTC", bodyMassIndex: 31 },
      sessions: [
        run("old", MIDNIGHT_OF_D6 - 180 * DAY),
        // Newer sessions than it before the window, so that it is not the last of all.
        session("s", UTC_EVENING - 140 * DAY),
        run("new", MIDNIGHT_OF_D6),
      ],
      pain: [],
    },
  },
  // Back today after a year: the two weeks with a load are the first and the last of the four.
  breakBaselineDays: {
    at: UTC_EVENING,
    tooFew: 27,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [
        loadOf("b", UTC_EVENING - (365 + 27) * DAY, 300),
        loadOf("p", UTC_EVENING - 365 * DAY, 300),
        loadOf("r", UTC_EVENING - HOUR, 400),
      ],
      pain: [],
    },
  },
  // The first of three episodes began, and ended, in the first minute of the 42 days.
  painDays: {
    at: UTC_EVENING,
    tooFew: 41,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [],
      pain: [
        pain("first", instant("2026-05-20T00:00:00Z"), 3, { side: "left" }),
        pain("second", instant("2026-06-20T00:00:00Z"), 3, { side: "right" }),
        pain("third", instant("2026-06-30T00:00:00Z"), 3, { side: "both" }),
      ],
    },
  },
  // Soreness after each session of a pain that began sharp is that pain; without its beginning each
  // would be a new episode, and the last of them the third of 42 days.
  endedPainDays: {
    at: UTC_EVENING,
    tooFew: 41,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [0, 6, 12, 18, 24, 30, 36].map((days) =>
        session(`row${days}`, instant("2026-05-19T03:00:00Z") - days * DAY, {
          kind: "row",
          durationMinutes: 60,
        }),
      ),
      pain: [
        pain("sharp", instant("2026-04-08T00:00:00Z"), 8, { side: "left", qualities: ["sharp"] }),
        ...[0, 6, 12, 18, 24, 30, 36].map((days) =>
          pain(`sore${days}`, instant("2026-05-20T00:00:00Z") - days * DAY, 2, { side: "left" }),
        ),
        pain("second", instant("2026-06-10T00:00:00Z"), 3, { side: "left" }),
        pain("third", instant("2026-06-20T00:00:00Z"), 3, { side: "right" }),
      ],
    },
  },
  // An old episode that a session began which its first report does not name.
  sessionHoursBeforeEpisode: {
    at: UTC_EVENING,
    tooFew: 47,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [
        session("began", UTC_EVENING - 202 * DAY - HOUR, { kind: "run", durationMinutes: 60 }),
        session("last", UTC_EVENING - 150 * DAY),
      ],
      pain: Array.from({ length: 34 }, (_, index) =>
        pain(`k${index}`, UTC_EVENING - (200 - index * 6) * DAY, 2, { region: "knee" }),
      ),
    },
  },
};

function press(id: string, at: number, ...loadsKg: readonly number[]) {
  const sets = loadsKg.map((loadKg) => ({ reps: 1, loadKg }));
  return session(id, at, { exercises: [{ name: "Press", regions: { chest: 1 }, sets }] });
}

function run(id: string, at: number) {
  return session(id, at, { kind: "run", distanceMeters: 5000 });
}

function loadOf(id: string, at: number, loadAu: number) {
  return session(id, at, { rpe: 1, durationMinutes: loadAu });
}
