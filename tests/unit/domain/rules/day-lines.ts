import type { History, PainFact, SessionFact } from "@/lib/domain/facts";
import { DAY, HOUR, pain, session } from "../build";

type Facts = Partial<Pick<History, "sessions" | "pain">> & {
  readonly client?: Partial<History["client"]>;
};

/** A line of local days: facts in the first millisecond of D less `days`, or `shift` before it. */
export interface DayLine {
  readonly rule: string;
  readonly line: string;
  readonly days: number;
  /** What is said on the last day that counts, and with the fact a millisecond earlier. */
  readonly says: readonly [string | null, string | null];
  readonly of: (edge: number, at: number) => Facts;
}

const tight = (id: string, at: number) => pain(id, at, 2, { qualities: ["tight"], side: "left" });
const run = (id: string, at: number, rest: Partial<SessionFact> = {}) =>
  session(id, at, { kind: "run", ...rest });
const load = (id: string, at: number, loadAu: number, rest: Partial<SessionFact> = {}) =>
  session(id, at, { rpe: 1, durationMinutes: loadAu, ...rest });
const bare = (at: number) => [run("n1", at - HOUR), run("n2", at - 2 * HOUR)];
const knee = (id: string, at: number, nrs: number): PainFact =>
  pain(id, at, nrs, { region: "knee", side: "left" });
const twoHardest = (at: number) =>
  session("hard", at, {
    exercises: [
      { name: "Press", regions: { chest: 1, shoulder: 1 }, sets: [{ rpe: 10 }, { rpe: 10 }] },
    ],
  });
const ended = (id: string, at: number, side: PainFact["side"]) => [
  pain(`${id}a`, at, 3, { side }),
  pain(`${id}b`, at + HOUR, 0, { side }),
  pain(`${id}c`, at + DAY, 0, { side }),
];

export const DAY_LINES: readonly DayLine[] = [
  {
    rule: "sit-tightness",
    line: "last 7 days",
    days: 6,
    says: ["info", null],
    of: (edge) => ({ client: { sittingHoursPerDay: 6 }, pain: [tight("p", edge)] }),
  },
  {
    rule: "log-gap",
    line: "last 14 days",
    days: 13,
    says: ["info", null],
    of: (edge, at) => ({ sessions: [run("e", edge), ...bare(at)] }),
  },
  {
    rule: "no-warmup-stretch",
    line: "sessions of the last 14 days",
    days: 13,
    says: ["info", null],
    of: (edge, at) => ({
      sessions: [run("e", edge), ...bare(at)].map((fact) => ({
        ...{ ...fact, warmUp: false, stretch: false },
      })),
      pain: [tight("p", at)],
    }),
  },
  {
    rule: "no-warmup-stretch",
    line: "reports of the last 14 days",
    days: 13,
    says: ["info", null],
    of: (edge, at) => ({
      sessions: [run("e", at - 3 * HOUR), ...bare(at)].map((fact) => ({
        ...{ ...fact, warmUp: false, stretch: false },
      })),
      pain: [tight("p", edge)],
    }),
  },
  {
    rule: "pain-recurrent",
    line: "last 42 days",
    days: 41,
    says: ["watch", null],
    of: (edge, at) => ({
      pain: [
        ...ended("e", edge, "left"),
        ...ended("f", at - 20 * DAY, "right"),
        ...ended("g", at - 9 * DAY, "both"),
      ],
    }),
  },
  {
    rule: "load-week-jump",
    line: "the last 7 days",
    days: 6,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        ...[27, 20, 13].map((days) => load(`l${days}`, at - days * DAY - 12 * HOUR, 300)),
        load("e", edge, 490),
      ],
    }),
  },
  {
    rule: "load-week-jump",
    line: "the first session's day",
    days: 27,
    says: ["watch", "watch"],
    of: (edge, at) => ({
      sessions: [
        load("e", edge, 300),
        ...[20, 13, 8].map((days) => load(`l${days}`, at - days * DAY - 12 * HOUR, 300)),
        load("now", at, 900),
      ],
    }),
  },
  {
    rule: "load-week-jump",
    line: "three sessions from D-27 on",
    days: 27,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        load("e", edge, 300),
        ...[20, 8].map((days) => load(`l${days}`, at - days * DAY - 12 * HOUR, 300)),
        load("now", at, 900),
      ],
    }),
  },
  {
    rule: "load-week-jump",
    line: "the largest of seven weeks, from D-55 on",
    days: 55,
    says: [null, "watch"],
    of: (edge, at) => ({
      sessions: [
        load("e", edge, 1000),
        load("x", at - 41 * DAY, 10),
        ...[27, 20, 13].map((days) => load(`l${days}`, at - days * DAY - 12 * HOUR, 300)),
        load("now", at, 900),
      ],
    }),
  },
  {
    rule: "run-week-ramp",
    line: "the last 7 days",
    days: 6,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        run("b", at - 10 * DAY, { distanceMeters: 10_000 }),
        run("e", edge, { distanceMeters: 17_100 }),
      ],
    }),
  },
  {
    rule: "run-week-ramp",
    line: "the 7 days before them",
    days: 13,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        run("e", edge, { distanceMeters: 10_000 }),
        run("now", at, { distanceMeters: 17_100 }),
      ],
    }),
  },
  {
    rule: "run-week-ramp",
    line: "the largest of four weeks, from D-34 on",
    days: 34,
    says: [null, "watch"],
    of: (edge, at) => ({
      sessions: [
        run("e", edge, { distanceMeters: 15_000 }),
        run("b", at - 10 * DAY, { distanceMeters: 10_000 }),
        run("now", at, { distanceMeters: 17_100 }),
      ],
    }),
  },
  {
    rule: "run-start-heavy",
    line: "the last 7 days",
    days: 6,
    says: ["info", null],
    of: (edge) => ({
      client: { bodyMassIndex: 31 },
      sessions: [run("e", edge, { distanceMeters: 5000 })],
    }),
  },
  {
    rule: "session-spike-run",
    line: "30 days before the latest run's day",
    days: 30,
    says: ["info", null],
    of: (edge, at) => ({
      sessions: [
        run("e", edge, { distanceMeters: 5000 }),
        run("now", at, { distanceMeters: 9000 }),
      ],
    }),
  },
  {
    rule: "max-out-exposure",
    line: "sets of the last 7 days",
    days: 6,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [twoHardest(edge)],
      pain: [pain("p", at, 3, { region: "chest" })],
    }),
  },
  {
    rule: "max-out-exposure",
    line: "pain of the last 7 days",
    days: 6,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [twoHardest(at - HOUR)],
      pain: [pain("p", edge, 3, { region: "chest" })],
    }),
  },
  {
    rule: "max-out-exposure",
    line: "a return in the last 28 days",
    days: 27,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        session("p", edge - 21 * DAY),
        session("r", edge),
        session("x", at - 15 * DAY - 6 * HOUR),
        session("y", at - 8 * DAY),
        twoHardest(at - HOUR),
      ],
    }),
  },
  {
    rule: "weak-progress-strain",
    line: "pain of the last 7 days",
    days: 6,
    says: ["act", null],
    of: (edge, at) => ({
      sessions: [
        run("a", at - 16 * DAY, { rpe: 1, durationMinutes: 50 }),
        run("b", at - 20 * DAY, { rpe: 1, durationMinutes: 50 }),
        run("c", at - DAY, { rpe: 1, durationMinutes: 200 }),
      ],
      pain: [knee("p", edge, 4)],
    }),
  },
  {
    rule: "weak-progress-strain",
    line: "load of the last 14 days",
    days: 13,
    says: ["act", null],
    of: (edge, at) => ({
      sessions: [
        run("a", at - 16 * DAY, { rpe: 1, durationMinutes: 50 }),
        run("b", at - 20 * DAY, { rpe: 1, durationMinutes: 50 }),
        run("c", edge, { rpe: 1, durationMinutes: 200 }),
      ],
      pain: [knee("p", at, 4)],
    }),
  },
  {
    rule: "weak-progress-strain",
    line: "load of the 14 days before, from D-27 on",
    days: 27,
    says: ["act", null],
    of: (edge, at) => ({
      sessions: [
        run("a", edge, { rpe: 1, durationMinutes: 50 }),
        run("b", at - 20 * DAY, { rpe: 1, durationMinutes: 50 }),
        run("c", at - DAY, { rpe: 1, durationMinutes: 200 }),
      ],
      pain: [knee("p", at, 4)],
    }),
  },
  {
    rule: "return-too-fast",
    line: "four weeks of the return",
    days: 27,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        ...[21, 28, 35, 42].map((days) => load(`b${days}`, edge - days * DAY, 100)),
        load("r", edge, 0),
        ...[18, 10].map((days) => load(`s${days}`, at - days * DAY, 0)),
        load("now", at, 500),
      ],
    }),
  },
  {
    rule: "return-too-fast",
    line: "the first week of the return",
    days: 6,
    says: ["watch", null],
    of: (edge, at) => ({
      sessions: [
        ...[21, 28, 35, 42].map((days) => load(`b${days}`, edge - days * DAY, 100)),
        load("r", edge, 0),
        load("now", at, 80),
      ],
    }),
  },
];
