import { describe, expect, test } from "vitest";
import { DEFAULT_THRESHOLDS, THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, history, session } from "../build";
import { around, NOON, type NumberLine } from "./number-line";
import { LOAD_LINES } from "./number-lines-load";
import { PAIN_LINES } from "./number-lines-pain";
import { STRENGTH_LINES } from "./number-lines-strength";

/** A back that was loaded with 100 AU and lifted 100 kg, and what was done today. */
function cleared(loadAu: number, loadKg: number, rpe: number) {
  const lift = (id: string, daysAgo: number, minutes: number, kg: number, effort: number) =>
    session(id, NOON - daysAgo * DAY, {
      rpe: effort,
      durationMinutes: minutes,
      exercises: [{ name: "Lift", regions: { "lower-back": 1 }, sets: [{ reps: 1, loadKg: kg }] }],
    });
  const conditions = rpe > 1 ? ["diabetes" as const] : ["disc-injury" as const];
  const sessions = [lift("e", 3, 100, 100, 1), lift("now", 0, loadAu / rpe, loadKg, rpe)];
  return { facts: history({ client: { conditions }, sessions }), at: NOON };
}

const CLEARANCE_LINES = {
  "clearance-needed.loadRatio": {
    rule: "clearance-needed",
    values: around(120, 0.1),
    says: [null, "act", "act"],
    of: (loadAu) => cleared(loadAu, 50, 1),
  },
  "clearance-needed.intensity": {
    rule: "clearance-needed",
    values: around(90, 0.1),
    says: [null, "act", "act"],
    of: (loadKg) => cleared(50, loadKg, 1),
  },
  "clearance-needed.rpe": {
    rule: "clearance-needed",
    values: around(6, 0.5),
    says: [null, "act", "act"],
    of: (rpe) => cleared(50, 50, rpe),
  },
} as const satisfies Readonly<Record<string, NumberLine>>;

const LINES: Readonly<Record<string, NumberLine>> = {
  ...CLEARANCE_LINES,
  ...PAIN_LINES,
  ...LOAD_LINES,
  ...STRENGTH_LINES,
};

const STEPS = ["below", "at", "above"] as const;
const rows = Object.entries(LINES).flatMap(([name, line]) =>
  STEPS.map((step, index) => [name, step, line, index] as const),
);

describe("every number that a rule compares with", () => {
  test("has a line here", () => {
    expect(Object.keys(LINES).sort()).toEqual(Object.keys(THRESHOLD_SPECS).sort());
  });

  test.each(rows)("%s, %s it", (name, _step, line, index) => {
    const value = line.values[index];
    if (value === undefined) throw new Error(name);
    const { facts, at } = line.of(value);
    const thresholds = { ...DEFAULT_THRESHOLDS, ...line.thresholds };
    const found = findingsOf(facts, at, line.rule, thresholds).filter(
      ({ region }) => line.region === undefined || region === line.region,
    );
    expect(found.length, "one finding or none").toBeLessThan(2);
    expect(found[0]?.severity ?? null).toBe(line.says[index]);
  });

  test("speaks on one side and is silent or lower on the other", () => {
    for (const { says } of Object.values(LINES)) expect(new Set(says).size).toBeGreaterThan(1);
  });
});
