import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History, PainFact } from "@/lib/domain/facts";
import type { Finding } from "@/lib/domain/finding";
import { isOrdinarySoreness } from "@/lib/domain/pain/soreness";
import { createContext } from "@/lib/domain/rules/context";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { RULES } from "@/lib/domain/rules/registry";
import { severityRank } from "@/lib/domain/severity";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { localDayOf, nextLocalDayAt } from "@/lib/domain/time/local-day";
import { aHistory, anAt } from "../arbitrary-history";
import { DAY } from "../build";

/**
 * Without new facts a pain or referral finding stands, no less severe, until its window ends, and
 * not a millisecond longer. The windows are the catalogue's, written here once more by hand.
 */

interface Standing {
  readonly finding: Finding;
  readonly facts: History;
  readonly at: number;
  /** Its reports and the starts of its sessions, newest first. */
  readonly reports: readonly PainFact[];
  readonly sessionsAt: readonly number[];
}

/** The last instant at which a finding stands as it is, if nobody reports anything. */
type Window = (standing: Standing) => number;

const newestReport = ({ reports }: Standing) => reports[0]?.reportedAt ?? Number.NaN;
const fortnightAfterAnswer: Window = (standing) => newestReport(standing) + 14 * DAY;
const lapse: Window = (standing) => newestReport(standing) + 28 * DAY;

/** The last millisecond of the local day that comes so many days after that of an instant. */
function endOfLocalDay(timeZone: string, at: number, daysLater: number): number {
  const day = localDayOf(timeZone, at);
  let end = nextLocalDayAt(timeZone, at);
  while (localDayOf(timeZone, end) <= day + daysLater) end = nextLocalDayAt(timeZone, end);
  return end - 1;
}

const WINDOWS: Readonly<Record<string, Window>> = {
  "red-flag-emergency": fortnightAfterAnswer,
  "red-flag-today": fortnightAfterAnswer,
  "screening-refer": fortnightAfterAnswer,
  "radicular-signs": fortnightAfterAnswer,
  "clearance-needed": ({ sessionsAt }) => (sessionsAt[0] ?? Number.NaN) + 7 * DAY,
  "refer-persistent": lapse,
  // Three within 14 days; act for as long as one of them names swelling or veins.
  "cramps-recurrent": ({ reports, finding }) => {
    const third = reports[2]?.reportedAt ?? Number.NaN;
    const swollen = reports.find(({ qualities = [] }) =>
      qualities.some((quality) => quality === "swelling" || quality === "visible-veins"),
    );
    const line = finding.severity === "act" ? (swollen?.reportedAt ?? third) : third;
    return Math.min(third, line) + 14 * DAY;
  },
  "pain-past-72h": lapse,
  "pain-past-7d": lapse,
  "pain-worse": lapse,
  "pain-over-5": fortnightAfterAnswer,
  // 28 days of the second unsettled session, or of the third where all three make it act.
  "pain-not-settled-morning": (standing) => {
    const count = standing.finding.severity === "act" ? 3 : 2;
    return (unsettledSessionsAt(standing)[count - 1] ?? Number.NaN) + 28 * DAY;
  },
  // 42 local days of the third newest episode that counts; where soreness alone would be information,
  // of the newest that is none.
  "pain-recurrent": ({ finding, facts, at }) => {
    const counting = createContext(facts, at, DEFAULT_THRESHOLDS)
      .episodes()
      .filter(({ first }) => finding.evidence.sources.includes(first.id))
      .sort((a, b) => b.first.reportedAt - a.first.reportedAt);
    const begunAt = counting.map(({ first }) => first.reportedAt);
    const newestPain = counting.find((episode) => !isOrdinarySoreness(episode, DEFAULT_THRESHOLDS));
    const isHeldByPain =
      finding.severity === "watch" && Number(finding.evidence.values.lastPeakNrs) < 5;
    const third = begunAt[2] ?? Number.NaN;
    const pain = isHeldByPain ? (newestPain?.first.reportedAt ?? Number.NaN) : third;
    return endOfLocalDay(facts.client.timeZone, Math.min(third, pain), 41);
  },
  "follow-up-missing": lapse,
};

/** Starts of the sessions whose next morning was not settled, newest first. */
function unsettledSessionsAt({ finding, sessionsAt }: Standing): readonly number[] {
  const { morningAfterNrs, beforeNrs } = finding.evidence.values;
  const after = [morningAfterNrs].flat().map(Number).toReversed();
  const before = [beforeNrs].flat().map(Number).toReversed();
  return sessionsAt.filter((_, index) => {
    const morning = after[index] ?? 0;
    return morning >= 4 || morning >= (before[index] ?? 0) + 2;
  });
}

const find = (facts: History, at: number) =>
  evaluate(facts, at, DEFAULT_THRESHOLDS).filter(
    ({ category }) => category === "persistent-pain" || category === "referral",
  );
const isSameSubject = (a: Finding) => (b: Finding) =>
  a.rule === b.rule && a.region === b.region && a.side === b.side;
const rankAt = (facts: History, at: number, finding: Finding) => {
  const found = find(facts, at).find(isSameSubject(finding));
  return found === undefined ? -1 : severityRank(found.severity);
};

/** The history as it is known at an instant: nothing new will come. */
function knownAt(facts: History, at: number): History {
  return {
    ...facts,
    sessions: facts.sessions.filter(({ startedAt }) => startedAt <= at),
    pain: facts.pain.filter(({ reportedAt }) => reportedAt <= at),
  };
}

function standingOf(finding: Finding, facts: History, at: number): Standing {
  const used = new Set(finding.evidence.sources);
  return {
    finding,
    facts,
    at,
    reports: facts.pain
      .filter(({ id }) => used.has(id))
      .sort((a, b) => b.reportedAt - a.reportedAt || (a.id < b.id ? 1 : -1)),
    sessionsAt: facts.sessions
      .filter(({ id }) => used.has(id))
      .map(({ startedAt }) => startedAt)
      .sort((a, b) => b - a),
  };
}

describe("time alone", () => {
  test("has a window for every rule of pain and referral", () => {
    const rules = RULES.filter(({ category }) =>
      ["persistent-pain", "referral"].includes(category),
    );
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(WINDOWS));
  });

  const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 3,
  });

  test("never lowers a pain or referral finding before its window ends, and then does", () => {
    fc.assert(
      fc.property(aHistory, anAt, parts, (all, at, fractions) => {
        const facts = knownAt(all, at);
        for (const finding of find(facts, at)) {
          const end = WINDOWS[finding.rule]?.(standingOf(finding, facts, at)) ?? Number.NaN;
          expect(end, finding.rule).toBeGreaterThanOrEqual(at);
          const rank = severityRank(finding.severity);
          for (const later of [end, ...fractions.map((f) => at + Math.floor(f * (end - at)))]) {
            expect(rankAt(facts, later, finding), finding.rule).toBeGreaterThanOrEqual(rank);
          }
          expect(rankAt(facts, end + 1, finding), finding.rule).toBeLessThan(rank);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("brings no other pain or referral finding than that of silence", () => {
    fc.assert(
      fc.property(aHistory, anAt, fc.integer({ min: 0, max: 40 * 24 }), (all, at, hours) => {
        const facts = knownAt(all, at);
        const before = find(facts, at);
        for (const finding of find(facts, at + (hours * DAY) / 24)) {
          if (finding.rule === "follow-up-missing") continue;
          expect(before.some(isSameSubject(finding)), finding.rule).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
