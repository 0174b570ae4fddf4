import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactValues, Finding } from "@/lib/domain/finding";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { RULES, type RuleId } from "@/lib/domain/rules/registry";
import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import {
  clearsOf,
  missingWords,
  readThresholds,
  readValues,
  ruleWords,
  summaryOf,
} from "@/lib/words/findings";
import { LANGUAGES } from "@/lib/words/language";
import { aHistory, anAt } from "../domain/arbitrary-history";
import { anyThresholds } from "../domain/arbitrary-thresholds";

const WORDS = join(import.meta.dirname, "../../../lib/words");

function finding(
  rule: RuleId,
  values: FactValues,
  thresholds: Readonly<Record<string, number>> = {},
): Finding {
  const evidence = { sources: [], values, thresholds, missing: [] };
  return { rule, category: "overuse", severity: "watch", evidence, details: {} };
}

const value = (rule: RuleId, name: string, given: FactValues[string]) => {
  const [read] = readValues(finding(rule, { [name]: given }));
  return [read?.label, read?.words];
};
const line = (rule: RuleId, name: string, given: number) =>
  readThresholds(finding(rule, {}, { [name]: given }))[0];

describe("the languages", () => {
  const folders = readdirSync(WORDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it("have a folder each", () => {
    expect(folders).toEqual([...LANGUAGES]);
  });

  it.each(folders)("%s has a file of words for every rule and no other", (language) => {
    const names = readdirSync(join(WORDS, language, "rules"));
    expect(names.sort()).toEqual(RULES.map(({ id }) => `${id}.ts`).sort());
  });
});

describe("the words of a rule", () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))("%s are whole", (id, rule) => {
    const { title, nextStep, page, thresholds } = ruleWords(id);
    for (const text of [title, ...Object.values(nextStep), ...Object.values(page)]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
    }
    expect(Object.keys(thresholds).sort()).toEqual(Object.keys(rule.thresholds).sort());
  });

  it("are refused for a rule that there is not", () => {
    expect(() => ruleWords("toString")).toThrow("no words for the rule");
  });
});

describe("numbers of the evidence in words", () => {
  it.each([
    ["pain-past-72h", "hoursOpen", 84.5, "Open at the latest report", "84 h"],
    ["load-week-jump", "acuteLoadAu", 1240, "Load of the last 7 days", "1 240 AU"],
    ["pain-past-72h", "latestNrs", 5, "Latest number", "5/10"],
    ["pain-past-72h", "sorenessLike", false, "Reported like ordinary soreness", "no"],
    ["refer-persistent", "reasons", [], "Reasons", "none"],
    ["session-spike-run", "runMeters", 11_100, "Latest run", "11.1 km"],
    ["session-spike-run", "excessMeters", 250, "Further by", "250 m"],
    ["sit-tightness", "sittingHoursGiven", 9, "Sitting, as the client told", "9 h a day"],
    ["clearance-needed", "heaviestKg", 92.5, "Its load", "92.5 kg"],
    ["clearance-needed", "heaviestIntensity", 0.925, "Of the estimated best", "92.5 %"],
    [
      "clearance-needed",
      "conditionsGiven",
      ["diabetes", "pregnancy"],
      "Told by the client",
      "diabetes; pregnancy",
    ],
    ["follow-up-missing", "clockStartedOn", "2026-03-03", "Counted from", "3 March"],
    ["pain-not-settled-morning", "beforeNrs", [0, 1], "Numbers before", "0, 1"],
    [
      "cramps-recurrent",
      "places",
      [{ region: "calf", side: "left" }, { region: "foot" }],
      "Where",
      "left calf, foot",
    ],
  ] as const)("of %s say %s with its unit", (rule, name, given, label, words) => {
    expect(value(rule, name, given)).toEqual([label, words]);
  });

  it.each([
    ["clearance-needed", "rpe", 6, "Effort of at least", "6 of 10"],
    ["session-spike-run", "ignoredMeters", 250, "Further by at least", "250 m"],
    ["run-week-ramp", "earlierMeters", 5000, "The 7 days before: at least", "5 km"],
    ["log-gap", "minSessions", 3, "Such sessions of at least", "3"],
    ["load-week-jump", "ratio", 1.6, "Of the usual week, flagged above", "1.6 times"],
  ] as const)("say what %s compares %s with", (rule, name, given, label, words) => {
    const setting = `${rule}.${name}`;
    expect(line(rule, name, given)).toEqual({ name, label, words, setting });
    expect(Object.keys(THRESHOLD_SPECS)).toContain(setting);
  });

  it("name the setting behind a line, also where it belongs to several rules", () => {
    expect(line("pain-past-72h", "improvingDrop", 2)?.setting).toBe("improving.drop");
    expect(line("follow-up-missing", "hours", 96)?.setting).toBe("follow-up-missing.hours");
    expect(line("doms-window", "hours", 72)?.setting).toBe("pain-past-72h.hours");
    expect(line("cramps-recurrent", "days", 14)?.setting).toBeUndefined();
  });

  it("are shown as they are written where evidence has a name without words", () => {
    expect(value("log-gap", "someNewCount", 3)).toEqual(["Some new count", "3"]);
  });
});

describe("whatever was logged", () => {
  it("has whole sentences, and every number a label", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, thresholds) => {
        for (const found of evaluate(facts, at, thresholds)) {
          seen.add(found.rule);
          const { values, thresholds } = ruleWords(found.rule);
          expect(Object.keys(values)).toEqual(
            expect.arrayContaining(Object.keys(found.evidence.values)),
          );
          expect(Object.keys(thresholds)).toEqual(
            expect.arrayContaining(Object.keys(found.evidence.thresholds)),
          );
          const missing = found.evidence.missing.map(missingWords);
          for (const sentence of [summaryOf(found), clearsOf(found), ...missing]) {
            expect(sentence).toMatch(/^[\dA-Z].*\.$/);
            expect(sentence).not.toMatch(/undefined|NaN|\[object/);
          }
        }
      }),
      { numRuns: 600, seed: 72 },
    );
    expect(seen.size).toBeGreaterThan(RULES.length * 0.7);
  });
});
