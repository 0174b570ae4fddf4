import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { DAY, HOUR, pain, session } from "../build";
import type { DayLine } from "./day-line";

const run = (id: string, at: number, rest: Partial<SessionFact> = {}) =>
  session(id, at, { kind: "run", ...rest });
const load = (id: string, at: number, loadAu: number, rest: Partial<SessionFact> = {}) =>
  session(id, at, { rpe: 1, durationMinutes: loadAu, ...rest });
const knee = (id: string, at: number, nrs: number): PainFact =>
  pain(id, at, nrs, { region: "knee", side: "left" });
const twoHardest = (at: number) =>
  session("hard", at, {
    exercises: [
      { name: "Press", regions: { chest: 1, shoulder: 1 }, sets: [{ rpe: 10 }, { rpe: 10 }] },
    ],
  });

export const DAY_LOAD_LINES: readonly DayLine[] = [
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
