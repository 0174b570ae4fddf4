import { DAY, HOUR, pain, session } from "../build";
import { AFTER, type ElapsedLine, endingAt, FORTNIGHT, KNEE, UNTIL } from "./elapsed-line";

const run = (id: string, at: number, distanceMeters = 5000) =>
  session(id, at, { kind: "run", distanceMeters });
const press = (id: string, at: number, loadKg: number, sets = 1) =>
  session(id, at, {
    exercises: [
      {
        name: "Press",
        regions: { chest: 1 },
        sets: Array.from({ length: sets }, () => ({ reps: 1, loadKg })),
      },
    ],
  });
const hard = (id: string, at: number) => endingAt(id, at, { kind: "swim", rpe: 7 });

export const ELAPSED_LOAD_LINES: readonly ElapsedLine[] = [
  {
    rule: "clearance-needed",
    line: "7 days of the latest session",
    hours: 168,
    says: UNTIL("act"),
    of: (start, ms) => ({
      client: { conditions: ["pregnancy"] },
      sessions: [session("s", start, { newStyle: true })],
      at: start + ms,
    }),
  },
  {
    rule: "clearance-needed",
    line: "30 days before the session",
    hours: 30 * 24,
    says: UNTIL("act"),
    of: (start, ms) => ({
      client: { conditions: ["osteoporosis"] },
      sessions: [
        session("e", start, { kind: "run", rpe: 2, durationMinutes: 30 }),
        session("s", start + ms, { kind: "run", rpe: 4, durationMinutes: 60 }),
      ],
      at: start + ms + HOUR,
    }),
  },
  {
    rule: "clearance-needed",
    line: "90 days of an e1RM",
    hours: 90 * 24,
    says: UNTIL("act"),
    of: (start, ms) => ({
      client: { conditions: ["osteoporosis"] },
      sessions: [press("best", start, 100), press("now", start + ms, 95)],
      at: start + ms + HOUR,
    }),
  },
  {
    rule: "session-spike-run",
    line: "14 days of the latest run",
    hours: FORTNIGHT,
    says: UNTIL("info"),
    of: (start, ms) => ({
      sessions: [run("e", start - 5 * DAY), run("s", start, 9000)],
      at: start + ms,
    }),
  },
  {
    rule: "run-start-heavy",
    line: "180 days between two runs",
    hours: 180 * 24,
    says: AFTER("info"),
    of: (start, ms) => ({
      client: { bodyMassIndex: 31 },
      sessions: [run("old", start), run("new", start + ms)],
      at: start + ms + HOUR,
    }),
  },
  {
    rule: "run-week-ramp",
    line: "72 h of a pain that raises",
    hours: 72,
    says: ["act", "act", "watch"],
    of: (start, ms) => ({
      sessions: [run("e", start + ms - 9 * DAY, 10_000), run("s", start + ms - HOUR, 17_100)],
      pain: [pain("p", start, 3, KNEE)],
      at: start + ms,
    }),
  },
  {
    rule: "region-stacked",
    line: "48 h after the last",
    hours: 48,
    says: ["watch", null, null],
    of: (start, ms) => ({
      sessions: [hard("a", start - 20 * HOUR), hard("b", start)],
      pain: [pain("p", start, 3, { region: "shoulder", side: "left" })],
      at: start + ms,
    }),
  },
  {
    rule: "region-stacked",
    line: "less than 48 h between two",
    hours: 48,
    says: ["watch", null, null],
    of: (start, ms) => ({
      sessions: [hard("a", start), hard("b", start + ms + HOUR)],
      pain: [pain("p", start + ms, 3, { region: "shoulder", side: "left", qualities: ["sharp"] })],
      at: start + ms + 2 * HOUR,
    }),
  },
  {
    rule: "region-stacked",
    line: "72 h of a pain",
    hours: 72,
    says: ["watch", "watch", null],
    of: (start, ms) => ({
      sessions: [hard("a", start + ms - 30 * HOUR), hard("b", start + ms - 5 * HOUR)],
      pain: [pain("p", start, 3, { region: "shoulder", side: "left" })],
      at: start + ms,
    }),
  },
];
