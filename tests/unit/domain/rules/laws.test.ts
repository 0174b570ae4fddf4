import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History } from "@/lib/domain/facts";
import type { Finding } from "@/lib/domain/finding";
import { assess } from "@/lib/domain/rules/assess";
import type { Assessment } from "@/lib/domain/rules/assessment";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { nextChangeAt } from "@/lib/domain/rules/next-change";
import { RULES } from "@/lib/domain/rules/registry";
import { DEFAULT_THRESHOLDS, type Thresholds } from "@/lib/domain/thresholds/thresholds";
import { REGIONS, SEVERITIES, SIDES } from "@/lib/domain/vocabulary";
import { aHistory, anAt, END } from "../arbitrary-history";
import { anyThresholds } from "../arbitrary-thresholds";
import { DAY } from "../build";

const RUNS = { numRuns: 400 };
const find = (facts: History, at: number, thresholds: Thresholds = DEFAULT_THRESHOLDS) =>
  evaluate(facts, at, thresholds);

function stateOf(assessment: Assessment) {
  const { at: _at, onDay: _onDay, reportedAtById: _ids, ...state } = assessment;
  return state;
}

describe("evaluate", () => {
  test("does not depend on the order in which facts are given", () => {
    const shuffled = aHistory.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        sessions: fc.shuffledSubarray([...facts.sessions], {
          minLength: facts.sessions.length,
        }),
        pain: fc.shuffledSubarray([...facts.pain], { minLength: facts.pain.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, anAt, anyThresholds, ({ facts, sessions, pain }, at, inForce) => {
        expect(find({ ...facts, sessions, pain }, at, inForce)).toEqual(find(facts, at, inForce));
      }),
      RUNS,
    );
  });

  test("does not see facts later than the instant", () => {
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, inForce) => {
        const known = {
          ...facts,
          sessions: facts.sessions.filter((session) => session.startedAt <= at),
          pain: facts.pain.filter((report) => report.reportedAt <= at),
        };
        expect(find(known, at, inForce)).toEqual(find(facts, at, inForce));
      }),
      RUNS,
    );
  });

  test("needs nothing but its sources", () => {
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, inForce) => {
        for (const finding of find(facts, at, inForce)) {
          const { sources } = finding.evidence;
          expect(new Set(sources).size).toBe(sources.length);
          const ids = [...facts.sessions, ...facts.pain].map(({ id }) => id);
          expect(ids).toEqual(expect.arrayContaining([...sources]));
          const alone = find(
            {
              ...facts,
              sessions: facts.sessions.filter(({ id }) => sources.includes(id)),
              pain: facts.pain.filter(({ id }) => sources.includes(id)),
            },
            at,
            inForce,
          );
          const isSame = (other: Finding) =>
            other.rule === finding.rule &&
            other.region === finding.region &&
            other.side === finding.side;
          expect(alone.find(isSame)?.severity, finding.rule).toBe(finding.severity);
        }
      }),
      RUNS,
    );
  });

  test("orders findings and gives one per rule and subject, without nulls", () => {
    const ids: readonly string[] = RULES.map(({ id }) => id);
    const keyOf = (finding: Finding) => [
      SEVERITIES.length - SEVERITIES.indexOf(finding.severity),
      ids.indexOf(finding.rule),
      finding.region === undefined ? -1 : REGIONS.indexOf(finding.region),
      finding.side === undefined ? -1 : SIDES.indexOf(finding.side),
    ];
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, inForce) => {
        const findings = find(facts, at, inForce);
        const keys = findings.map((finding) =>
          keyOf(finding)
            .map((digit) => String(digit + 1).padStart(3, "0"))
            .join("|"),
        );
        expect(keys).toEqual([...keys].sort());
        expect(new Set(keys.map((key) => key.slice(4))).size).toBe(keys.length);
        expect(JSON.stringify(findings)).not.toContain("null");
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        if (findings[0]?.severity === "urgent") {
          expect(findings.every(({ category }) => category !== "guidance")).toBe(true);
        }
      }),
      RUNS,
    );
  });

  // Of findings other than guidance: those of one rule may go, as when a number too high for soreness
  // anew makes one long pain of two sorenesses.
  test("a higher number in the latest report never lowers the worst severity", () => {
    const worst = (findings: readonly Finding[]) =>
      Math.max(
        -1,
        ...findings
          .filter(({ category }) => category !== "guidance")
          .map(({ severity }) => SEVERITIES.indexOf(severity)),
      );
    fc.assert(
      fc.property(aHistory, anyThresholds, (facts, inForce) => {
        const latest = [...facts.pain].sort(
          (a, b) => b.reportedAt - a.reportedAt || (a.id < b.id ? 1 : -1),
        )[0];
        fc.pre(latest !== undefined && latest.nrs >= 1 && latest.nrs < 10);
        if (latest === undefined) return;
        const raised = {
          ...facts,
          pain: facts.pain.map((report) =>
            report === latest ? { ...report, nrs: report.nrs + 1 } : report,
          ),
        };
        expect(worst(find(raised, END + DAY, inForce))).toBeGreaterThanOrEqual(
          worst(find(facts, END + DAY, inForce)),
        );
      }),
      RUNS,
    );
  });

  test("says the same of the same instants in a zone of the same days", () => {
    const inZone = (facts: History, timeZone: string) => ({
      ...facts,
      client: { ...facts.client, timeZone },
    });
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, inForce) => {
        expect(find(inZone(facts, "Etc/GMT-5"), at, inForce)).toEqual(
          find(inZone(facts, "Asia/Karachi"), at, inForce),
        );
      }),
      RUNS,
    );
  });
});

describe("nextChangeAt", () => {
  test("never names an instant later than a change", () => {
    fc.assert(
      fc.property(
        aHistory,
        anAt,
        anyThresholds,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 6 }),
        (facts, at, inForce, fractions) => {
          const before = stateOf(assess(facts, at, inForce));
          const next = nextChangeAt(facts, at, inForce);
          expect(next === null || next > at).toBe(true);
          const end = next ?? at + 120 * DAY;
          for (const later of [end - 1, ...fractions.map((f) => at + Math.floor(f * (end - at)))]) {
            if (later <= at || later >= end) continue;
            expect(stateOf(assess(facts, later, inForce))).toEqual(before);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("ends: following it reaches an instant after which nothing changes", () => {
    fc.assert(
      fc.property(aHistory, (facts) => {
        let at: number | null = END;
        let steps = 0;
        while (at !== null && steps < 400) {
          at = nextChangeAt(facts, at, DEFAULT_THRESHOLDS);
          steps += 1;
        }
        expect(at).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
