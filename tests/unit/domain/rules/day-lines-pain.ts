import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { DAY, HOUR, pain, session } from "../build";
import type { DayLine } from "./day-line";

const tight = (id: string, at: number) => pain(id, at, 2, { qualities: ["tight"], side: "left" });
const run = (id: string, at: number, rest: Partial<SessionFact> = {}) =>
  session(id, at, { kind: "run", ...rest });
const bare = (at: number) => [run("n1", at - HOUR), run("n2", at - 2 * HOUR)];
const ended = (id: string, at: number, side: PainFact["side"]) => [
  pain(`${id}a`, at, 3, { side }),
  pain(`${id}b`, at + HOUR, 0, { side }),
  pain(`${id}c`, at + DAY, 0, { side }),
];

export const DAY_PAIN_LINES: readonly DayLine[] = [
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
        ...fact,
        warmUp: false,
        stretch: false,
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
        ...fact,
        warmUp: false,
        stretch: false,
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
];
