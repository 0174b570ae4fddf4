import { describe, expect, test } from "vitest";
import type { PainFact } from "@/lib/domain/facts";
import { DAY, findingsOf, HOUR, history, instant, pain, severityOf } from "../build";

const START = instant("2026-03-02T09:00:00Z");

function reported(...reports: readonly Partial<PainFact>[]) {
  return history({
    pain: reports.map((rest, index) => pain(`p${index}`, START + index * HOUR, 3, rest)),
  });
}

describe("warning answers", () => {
  test.each([
    ["T0 yes", { "ce-saddle": "yes" }, "red-flag-emergency", "urgent"],
    ["T0 not sure", { pe: "not-sure" }, "red-flag-emergency", "urgent"],
    ["T0 no", { "ce-saddle": "no" }, "red-flag-emergency", null],
    ["T1 yes", { dvt: "yes" }, "red-flag-today", "urgent"],
    ["T1 not sure", { "cv-recent": "not-sure" }, "red-flag-today", "urgent"],
    ["T1 is not T0", { dvt: "yes" }, "red-flag-emergency", null],
    ["T2 yes", { lock: "yes" }, "screening-refer", "act"],
    ["T2 not sure", { lock: "not-sure" }, "screening-refer", null],
    ["radic has its own rule", { radic: "yes" }, "screening-refer", null],
    ["radic yes", { radic: "yes" }, "radicular-signs", "act"],
    ["radic not sure", { radic: "not-sure" }, "radicular-signs", null],
  ] as const)("%s", (_name, screening, rule, severity) => {
    expect(severityOf(reported({ screening }), START, rule)).toBe(severity);
  });

  test("count for 14 days, the last instant included", () => {
    const facts = reported({ screening: { dvt: "yes" } });
    expect(severityOf(facts, START + 14 * DAY, "red-flag-today")).toBe("urgent");
    expect(severityOf(facts, START + 14 * DAY + 1, "red-flag-today")).toBeNull();
  });

  test("a later no to the same question ends it, another question does not", () => {
    const ended = reported({ screening: { dvt: "yes" } }, { screening: { dvt: "no" } });
    expect(severityOf(ended, START + DAY, "red-flag-today")).toBeNull();
    const other = reported({ screening: { dvt: "yes" } }, { screening: { inf: "no" } });
    expect(severityOf(other, START + DAY, "red-flag-today")).toBe("urgent");
  });

  test("answers on a report of 0 count", () => {
    expect(
      severityOf(reported({ nrs: 0, screening: { dvt: "yes" } }), START, "red-flag-today"),
    ).toBe("urgent");
  });

  test("the evidence does not name private questions", () => {
    const facts = reported({ screening: { "ce-bowel": "yes", "bp-chest": "yes" } });
    const [finding] = findingsOf(facts, START, "red-flag-emergency");
    expect(JSON.stringify(finding)).not.toContain("ce-bowel");
    expect(finding?.evidence.values).toMatchObject({
      questions: "bp-chest",
      privateQuestionCount: 1,
      yesCount: 2,
    });
  });
});

describe("radicular-signs", () => {
  test.each([
    ["spreads, in any region", { region: "head", spreads: "below-elbow" }, "act"],
    ["tingling in the calf", { region: "calf", qualities: ["tingling"] }, "act"],
    ["tingling in the knee", { region: "knee", qualities: ["tingling"] }, null],
    ["ache in the calf", { region: "calf", qualities: ["ache"] }, null],
    ["tingling at 0/10", { region: "calf", nrs: 0, qualities: ["tingling"] }, null],
    ["spreads at 0/10", { region: "calf", nrs: 0, spreads: "below-knee" }, null],
  ] as const)("%s", (_name, report, severity) => {
    const facts = reported(report);
    expect(severityOf(facts, START, "radicular-signs")).toBe(severity);
    expect(severityOf(facts, START + 14 * DAY + 1, "radicular-signs")).toBeNull();
  });
});

describe("refer-persistent", () => {
  const at = (hours: number, nrs: number, rest: Partial<PainFact> = {}) =>
    history({ pain: [pain("p", START + hours * HOUR, nrs, { onsetAt: START, ...rest })] });
  const severity = (facts: ReturnType<typeof at>) =>
    severityOf(facts, facts.pain.at(-1)?.reportedAt ?? 0, "refer-persistent");

  test.each([
    ["two weeks at 4 in the back", at(336, 4), "act"],
    ["a moment short of two weeks", at(336 - 1 / 3600, 4), null],
    ["two weeks at 3", at(336, 3), null],
    ["two weeks at 4 in a muscle", at(336, 4, { region: "calf" }), null],
    ["7/10 anywhere at any time", at(1, 7, { region: "calf" }), "act"],
    ["6/10", at(1, 6, { region: "calf" }), null],
    ["six weeks at 2", at(1008, 2, { region: "calf" }), "act"],
    ["six weeks at 1", at(1008, 1, { region: "calf" }), null],
  ])("%s", (_name, facts, expected) => {
    expect(severity(facts)).toBe(expected);
  });

  test("past a week and rising", () => {
    const calf = { region: "calf", onsetAt: START } as const;
    const facts = (nrs: number) =>
      history({
        pain: [pain("a", START + 160 * HOUR, 1, calf), pain("b", START + 169 * HOUR, nrs, calf)],
      });
    expect(severity(facts(3))).toBe("act");
    expect(severity(facts(2))).toBeNull();
  });
});
