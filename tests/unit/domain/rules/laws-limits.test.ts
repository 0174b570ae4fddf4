import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History } from "@/lib/domain/facts";
import type { Finding } from "@/lib/domain/finding";
import { tierOf } from "@/lib/domain/pain/answers";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { severityRank } from "@/lib/domain/severity";
import type { Thresholds } from "@/lib/domain/thresholds/thresholds";
import type { ScreeningAnswer, ScreeningQuestionId } from "@/lib/domain/vocabulary";
import { aHistory, anAt } from "../arbitrary-history";
import { anyThresholds } from "../arbitrary-thresholds";
import { HOUR, pain } from "../build";

/** How high a finding may go, and what gives way to what. */

const RUNS = { numRuns: 400 };
const subjectOf = ({ rule, region, side }: Finding) => `${rule}|${region ?? ""}|${side ?? ""}`;
const ofCategory = (findings: readonly Finding[], category: Finding["category"]) =>
  findings.filter((finding) => finding.category === category);

/** Load rules that pain near the instant raises by one level. */
const RAISED_BY_PAIN = new Set([
  "load-week-jump",
  "return-too-fast",
  "session-spike-run",
  "run-week-ramp",
  "region-concentrated",
]);

/** Near enough to raise, in a region that training often loads. */
const aPain = fc.record({
  hoursAgo: fc.integer({ min: 0, max: 73 }),
  nrs: fc.integer({ min: 1, max: 10 }),
  region: fc.constantFrom("knee" as const, "lower-back" as const, "shoulder" as const),
});

function raisedFindings(facts: History, at: number, thresholds: Thresholds) {
  const found = evaluate(facts, at, thresholds).filter(({ rule }) => RAISED_BY_PAIN.has(rule));
  return new Map(found.map((finding) => [subjectOf(finding), severityRank(finding.severity)]));
}

describe("severity", () => {
  test("of load never exceeds act, of load alone never watch, of guidance never info", () => {
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, thresholds) => {
        const findings = evaluate(facts, at, thresholds);
        for (const { severity } of ofCategory(findings, "overuse")) {
          expect(severityRank(severity)).toBeLessThanOrEqual(severityRank("act"));
        }
        for (const { severity } of ofCategory(findings, "guidance")) expect(severity).toBe("info");
        const alone = evaluate({ ...facts, pain: [] }, at, thresholds);
        for (const { severity, rule } of ofCategory(alone, "overuse")) {
          expect(severityRank(severity), rule).toBeLessThanOrEqual(severityRank("watch"));
        }
        expect(ofCategory(alone, "persistent-pain")).toEqual([]);
      }),
      RUNS,
    );
  });

  test("is raised by pain by one level at most, and no load finding comes or goes with it", () => {
    fc.assert(
      fc.property(aHistory, anAt, aPain, anyThresholds, (known, at, near, thresholds) => {
        const reportedAt = at - near.hoursAgo * HOUR;
        const facts = {
          ...known,
          pain: [...known.pain, pain("near", reportedAt, near.nrs, { region: near.region })],
        };
        const alone = raisedFindings({ ...facts, pain: [] }, at, thresholds);
        const hurting = raisedFindings(facts, at, thresholds);
        expect([...hurting.keys()].sort()).toEqual([...alone.keys()].sort());
        for (const [subject, rank] of hurting) {
          const raise = rank - (alone.get(subject) ?? rank);
          expect([0, 1], subject).toContain(raise);
        }
      }),
      { numRuns: 1200 },
    );
  });

  test("is urgent for a warning answer alone", () => {
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, thresholds) => {
        const urgent = evaluate(facts, at, thresholds).filter(
          ({ severity }) => severity === "urgent",
        );
        for (const { rule } of urgent) expect(rule).toMatch(/^red-flag-(emergency|today)$/);
        const silent = evaluate(withoutWarnings(facts), at, thresholds);
        expect(silent.some(({ severity }) => severity === "urgent")).toBe(false);
      }),
      RUNS,
    );
  });
});

/** The same reports, without the answers of the two urgent tiers. */
function withoutWarnings(facts: History): History {
  return {
    ...facts,
    pain: facts.pain.map(({ screening = {}, ...report }) => {
      const entries = Object.entries(screening) as [ScreeningQuestionId, ScreeningAnswer][];
      const kept = entries.filter(([question]) => tierOf(question) === "T2");
      return { ...report, screening: Object.fromEntries(kept) };
    }),
  };
}

/** What may differ where a warning was taken back: guidance names the report that did so. */
const withoutSources = ({ evidence: { sources: _sources, ...evidence }, ...finding }: Finding) => ({
  ...finding,
  evidence,
});

describe("guidance", () => {
  test("is dropped while anything urgent stands, and nothing else is", () => {
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, thresholds) => {
        const findings = evaluate(facts, at, thresholds);
        const calm = evaluate(withoutWarnings(facts), at, thresholds);
        const isUrgent = findings.some(({ severity }) => severity === "urgent");
        const expected = isUrgent ? [] : ofCategory(calm, "guidance");
        expect(ofCategory(findings, "guidance").map(withoutSources)).toEqual(
          expected.map(withoutSources),
        );
        const others = (all: readonly Finding[]) =>
          all.filter(({ category, severity }) => category !== "guidance" && severity !== "urgent");
        expect(others(findings)).toEqual(others(calm));
      }),
      RUNS,
    );
  });
});
