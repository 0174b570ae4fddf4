import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readThreshold, readValue } from "@/app/_ui/value-words";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { RULES } from "@/lib/domain/rules/registry";
import { DEFAULT_THRESHOLDS, THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import { aHistory, anAt } from "../domain/arbitrary-history";

/** `hoursOpen` read as it is written, which is what a forgotten name looks like. */
function asWritten(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names that say it well as they stand. */
const PLAIN = ["improving", "reasons"];

describe("numbers of the evidence in words", () => {
  it("carry their unit and say what they are", () => {
    expect(readValue("hoursOpen", 84.5)).toEqual({
      label: "Open at the latest report",
      words: "84.5 h",
    });
    expect(readValue("acuteLoadAu", 1240)).toEqual({
      label: "Load of the last 7 days",
      words: "1 240 AU",
    });
    expect(readValue("latestNrs", 5).words).toBe("5/10");
    expect(readValue("sorenessLike", false).words).toBe("no");
    expect(readValue("reasons", "").words).toBe("none");
  });

  it.each([
    ["runMeters", 11_100, "Latest run", "11.1 km"],
    ["excessMeters", 250, "Further by", "250 m"],
    ["sittingHoursGiven", 9, "Sitting, as the client told", "9 h a day"],
    ["heaviestKg", 92.5, "Its load", "92.5 kg"],
    ["heaviestIntensity", 0.925, "Of the estimated best", "92.5 %"],
    ["conditionsGiven", "diabetes; pregnancy", "Told by the client", "diabetes; pregnancy"],
  ] as const)("say %s with its unit", (name, value, label, words) => {
    expect(readValue(name, value)).toEqual({ label, words });
  });

  it.each([
    ["clearance-needed", "rpe", 6, "Effort of at least", "6 of 10"],
    ["session-spike-run", "ignoredMeters", 250, "Further by at least", "250 m"],
    ["run-week-ramp", "earlierMeters", 5000, "The 7 days before: at least", "5 km"],
    ["log-gap", "minSessions", 3, "Such sessions of at least", "3"],
  ])("say what %s compares %s with", (rule, name, value, label, words) => {
    const setting = `${rule}.${name}`;
    expect(readThreshold(rule, name, value)).toEqual({ label, words, setting });
    expect(Object.keys(THRESHOLD_SPECS)).toContain(setting);
  });

  it("name the setting behind a threshold, also where it belongs to several rules", () => {
    expect(readThreshold("load-week-jump", "ratio", 1.44)).toEqual({
      label: "Flagged above",
      words: "1.44 times",
      setting: "load-week-jump.ratio",
    });
    expect(readThreshold("pain-past-72h", "improvingDrop", 2).setting).toBe("improving.drop");
    expect(readThreshold("follow-up-missing", "hours", 96).setting).toBe("follow-up-missing.hours");
    expect(readThreshold("doms-window", "hours", 72).setting).toBe("pain-past-72h.hours");
  });

  it("are shown as they are written where a rule brings a new name", () => {
    expect(readValue("someNewCount", 3)).toEqual({ label: "Some new count", words: "3" });
  });

  it("exist for every number that the rules give", () => {
    const rulesSeen = new Set<string>();
    const forgotten = new Set<string>();
    fc.assert(
      fc.property(aHistory, anAt, (facts, at) => {
        for (const { rule, evidence } of evaluate(facts, at, DEFAULT_THRESHOLDS)) {
          rulesSeen.add(rule);
          for (const name of Object.keys(evidence.values)) {
            const isForgotten = readValue(name, 0).label === asWritten(name);
            // The questions are shown by their own words.
            if (isForgotten && name !== "questions" && !PLAIN.includes(name)) forgotten.add(name);
          }
          for (const name of Object.keys(evidence.thresholds)) {
            if (readThreshold(rule, name, 0).label === asWritten(name)) forgotten.add(name);
          }
        }
      }),
      { numRuns: 400, seed: 72 },
    );
    expect([...forgotten]).toEqual([]);
    expect(rulesSeen.size).toBeGreaterThan(RULES.length * 0.7);
  });
});
