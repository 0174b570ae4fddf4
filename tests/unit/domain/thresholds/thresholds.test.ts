import { describe, expect, test } from "vitest";
import {
  DEFAULT_THRESHOLDS,
  resolveThresholds,
  THRESHOLD_SPECS,
  ThresholdError,
} from "@/lib/domain/thresholds/thresholds";
import { history, instant, pain, severityOf } from "../build";

describe("resolveThresholds", () => {
  test("later layers win, the rest stays", () => {
    const inForce = resolveThresholds(
      { "pain-past-72h.hours": 48, "pain-past-7d.nrs": 3 },
      { "pain-past-72h.hours": 60 },
    );
    expect(inForce["pain-past-72h.hours"]).toBe(60);
    expect(inForce["pain-past-7d.nrs"]).toBe(3);
    expect(inForce["pain-worse.rise"]).toBe(2);
    expect(Object.isFrozen(inForce)).toBe(true);
  });

  test.each([
    ["an unknown name", { "pain-past-99h.hours": 1 }],
    ["a name of every object", { toString: 1 }],
    ["below its range", { "pain-past-72h.hours": 23.9 }],
    ["above its range", { "pain-past-72h.hours": 168.1 }],
    ["not a whole number", { "pain-past-7d.nrs": 2.5 }],
    ["not a number", { "pain-past-7d.nrs": "2" }],
    ["NaN", { "pain-past-72h.hours": Number.NaN }],
    ["null", { "pain-past-72h.hours": null }],
  ])("refuses %s", (_name, overrides) => {
    expect(() => resolveThresholds(overrides)).toThrow(ThresholdError);
  });

  test("every default lies within its own range", () => {
    const defaults = Object.fromEntries(
      Object.entries(THRESHOLD_SPECS).map(([name, spec]) => [name, spec.default]),
    );
    expect(resolveThresholds(defaults)).toEqual(DEFAULT_THRESHOLDS);
  });
});

test("an override moves the line and is shown in the evidence", () => {
  const start = instant("2026-03-02T09:00:00Z");
  const at = start + 50 * 3_600_000;
  const facts = history({ pain: [pain("p", at, 5, { onsetAt: start })] });
  expect(severityOf(facts, at, "pain-past-72h")).toBeNull();
  const strict = resolveThresholds({ "pain-past-72h.hours": 48 });
  expect(severityOf(facts, at, "pain-past-72h", strict)).toBe("act");
});
