import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "@/lib/domain/finding";
import { isMuscleRegion } from "@/lib/domain/pain/region-kinds";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { RULES } from "@/lib/domain/rules/registry";
import {
  DEFAULT_THRESHOLDS,
  THRESHOLD_SPECS,
  type ThresholdName,
  type Thresholds,
} from "@/lib/domain/thresholds/thresholds";
import { aHistory, anAt, END } from "../arbitrary-history";
import { anyThresholds } from "../arbitrary-thresholds";
import { DAY, HOUR, history, pain, session } from "../build";

/** What a finding shows as a threshold: the name of the number in force, or a fixed number of days. */
type Shown = Readonly<Record<string, ThresholdName | number>>;

const ANSWERS: Shown = { days: 14 };
const PAIN_NEAR = { painNrs: "pain-near.nrs" } as const;

const SHOWN: Readonly<Record<string, Shown>> = {
  "red-flag-emergency": ANSWERS,
  "red-flag-today": ANSWERS,
  "screening-refer": ANSWERS,
  "radicular-signs": ANSWERS,
  "clearance-needed": {
    loadRatio: "clearance-needed.loadRatio",
    intensity: "clearance-needed.intensity",
    rpe: "clearance-needed.rpe",
  },
  "refer-persistent": {
    jointHours: "refer-persistent.jointHours",
    jointNrs: "refer-persistent.jointNrs",
    severeNrs: "refer-persistent.severeNrs",
    lateHours: "refer-persistent.lateHours",
    lateNrs: "refer-persistent.lateNrs",
    past7dHours: "pain-past-7d.hours",
    past7dNrs: "pain-past-7d.nrs",
    worseNrs: "pain-worse.nrs",
    worseRise: "pain-worse.rise",
  },
  "cramps-recurrent": { reports: "cramps-recurrent.reports", days: 14 },
  "pain-past-72h": {
    hours: "pain-past-72h.hours",
    improvingDrop: "improving.drop",
    lowNrs: "improving.lowNrs",
    sorenessNrs: "pain-past-72h.sorenessNrs",
  },
  "pain-past-7d": { hours: "pain-past-7d.hours", nrs: "pain-past-7d.nrs" },
  "pain-worse": { nrs: "pain-worse.nrs", rise: "pain-worse.rise" },
  "pain-over-5": { nrs: "pain-over-5.nrs", days: 14 },
  "pain-not-settled-morning": {
    rise: "pain-not-settled-morning.rise",
    nrs: "pain-not-settled-morning.nrs",
    days: 28,
  },
  "pain-recurrent": {
    episodes: "pain-recurrent.episodes",
    watchNrs: "pain-recurrent.watchNrs",
    days: 42,
  },
  "follow-up-missing": {
    hours: "follow-up-missing.hours",
    lineHours: "pain-past-72h.hours",
    watchNrs: "follow-up-missing.watchNrs",
  },
  "load-week-jump": {
    ratio: "load-week-jump.ratio",
    largestRatio: "load-week-jump.largestRatio",
    usualWeekAu: "load-week-jump.usualWeekAu",
    sessions: "load-week-jump.sessions",
    weeks: "load-week-jump.weeks",
    ...PAIN_NEAR,
  },
  "session-spike-run": {
    percent: "session-spike-run.percent",
    watchPercent: "session-spike-run.watchPercent",
    runs: "session-spike-run.runs",
    ignoredMeters: "session-spike-run.ignoredMeters",
    leastMeters: "session-spike-run.leastMeters",
    watchMeters: "session-spike-run.watchMeters",
    days: 30,
    ...PAIN_NEAR,
  },
  "run-week-ramp": {
    ratio: "run-week-ramp.ratio",
    largestRatio: "run-week-ramp.largestRatio",
    excessMeters: "run-week-ramp.excessMeters",
    earlierMeters: "run-week-ramp.earlierMeters",
    ...PAIN_NEAR,
  },
  "run-start-heavy": {
    startMeters: "run-start-heavy.startMeters",
    bodyMassIndex: "run-start-heavy.bodyMassIndex",
    days: 180,
  },
  "region-stacked": {
    share: "region-stacked.share",
    rpe: "region-stacked.rpe",
    intensity: "region-stacked.intensity",
    hoursBetween: "region-stacked.hoursBetween",
    days: "region-stacked.days",
    painNrs: "region-stacked.nrs",
  },
  "region-concentrated": {
    loadShare: "region-concentrated.share",
    loadedDays: "region-concentrated.days",
    sessions: "region-concentrated.sessions",
    shareWithoutBaseline: "region-concentrated.shareWithoutBaseline",
    shareRatio: "region-concentrated.ratio",
    ...PAIN_NEAR,
  },
  "max-out-exposure": {
    nearMaxIntensity: "max-out-exposure.intensity",
    singleIntensity: "max-out-exposure.singleIntensity",
    mostIntensity: "max-out-exposure.mostIntensity",
    setRpe: "max-out-exposure.setRpe",
    sets: "max-out-exposure.sets",
    estimateSessions: "max-out-exposure.estimateSessions",
    compoundWeight: "max-out-exposure.compoundWeight",
    noviceMonths: "max-out-exposure.noviceMonths",
    nrs: "max-out-exposure.nrs",
    actNrs: "max-out-exposure.actNrs",
    breakDays: "return-period.days",
  },
  "return-too-fast": {
    usualWeekAu: "return-too-fast.usualWeekAu",
    breakDays: "return-period.days",
    ...PAIN_NEAR,
  },
  "weak-progress-strain": {
    fortnightRatio: "weak-progress-strain.ratio",
    sessions: "weak-progress-strain.sessions",
    nrs: "weak-progress-strain.nrs",
    rise: "weak-progress-strain.rise",
  },
  "monotony-high": {
    monotony: "monotony-high.monotony",
    sessionDays: "monotony-high.days",
    percentile: "monotony-high.percentile",
  },
  "doms-window": {
    hours: "pain-past-72h.hours",
    maxNrs: "soreness.maxNrs",
    onsetFromHours: "soreness.onsetFromHours",
    onsetToHours: "soreness.onsetToHours",
  },
  "sit-tightness": {
    sittingHours: "sit-tightness.sittingHours",
    mostNrs: "sit-tightness.mostNrs",
    days: 7,
  },
  "no-warmup-stretch": { minSessions: "no-warmup-stretch.minSessions", days: 14 },
  "log-gap": { minSessions: "log-gap.minSessions", days: 14 },
};

/** Shown only where it was used. */
const EITHER = new Set(["shareWithoutBaseline", "shareRatio"]);

function shownBy({ rule, evidence }: Finding): Shown {
  // The cap is that of the week of the return.
  const cap = `return-too-fast.capWeek${evidence.values.week}` as ThresholdName;
  return rule === "return-too-fast" ? { ...SHOWN[rule], cap } : (SHOWN[rule] ?? {});
}

function expectInForce(finding: Finding, thresholds: Thresholds) {
  const shown = shownBy(finding);
  for (const [key, value] of Object.entries(finding.evidence.thresholds)) {
    const source = shown[key];
    const inForce = typeof source === "string" ? thresholds[source] : source;
    expect(value, `${finding.rule} ${key}`).toBe(inForce);
  }
  const missing = Object.keys(shown).filter((key) => !(key in finding.evidence.thresholds));
  expect(
    missing.filter((key) => !EITHER.has(key)),
    finding.rule,
  ).toEqual([]);
}

describe("the thresholds of a finding", () => {
  test("are those in force, under any overrides, and all of them", () => {
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, thresholds) => {
        for (const finding of evaluate(facts, at, thresholds)) expectInForce(finding, thresholds);
      }),
      { numRuns: 1000 },
    );
  });

  test("are known here for every rule, and every threshold is shown by some rule", () => {
    expect(Object.keys(SHOWN)).toEqual(RULES.map(({ id }) => id));
    const names = new Set(Object.values(SHOWN).flatMap((shown) => Object.values(shown)));
    const weeks = [1, 2, 3, 4].map((week) => `return-too-fast.capWeek${week}` as ThresholdName);
    for (const week of weeks) names.add(week);
    const hidden = Object.keys(THRESHOLD_SPECS).filter((name) => !names.has(name as ThresholdName));
    expect(hidden).toEqual([]);
  });
});

describe("stricter numbers", () => {
  const names = Object.keys(THRESHOLD_SPECS) as ThresholdName[];
  const strictest = Object.freeze(
    Object.fromEntries(
      names.map((name) => {
        const { min, max, direction } = THRESHOLD_SPECS[name];
        return [name, direction === "lower-is-stricter" ? min : max];
      }),
    ),
  ) as Thresholds;

  /** Decides between two lines, of which either may be the stricter. */
  const BETWEEN_LINES = "region-concentrated.sessions";

  /**
   * Also says when soreness is ordinary, and how soon it can come anew: with a stricter number a pain
   * of a muscle may be several sorenesses, each begun by a session of its own.
   */
  const SORENESS_LINE = "pain-past-72h.hours";

  test("never silence a rule that speaks, one number at a time", () => {
    fc.assert(
      fc.property(aHistory, anAt, fc.constantFrom(...names), (facts, at, name) => {
        fc.pre(name !== BETWEEN_LINES);
        const rule = name.split(".")[0];
        const subjects = (thresholds: Thresholds) =>
          evaluate(facts, at, thresholds)
            .filter((finding) => finding.rule === rule)
            .filter(({ region }) => name !== SORENESS_LINE || !isMuscle(region))
            .map(({ region, side }) => `${region ?? ""}|${side ?? ""}`);
        const usual = subjects(DEFAULT_THRESHOLDS);
        const strict = subjects({ ...DEFAULT_THRESHOLDS, [name]: strictest[name] });
        expect(strict).toEqual(expect.arrayContaining(usual));
      }),
      { numRuns: 1000 },
    );
  });

  test("of soreness divide a muscle's pain where a session came before each part, and only there", () => {
    const start = END - 10 * DAY;
    const sessions = [0, 1, 2].map((index) =>
      session(`s${index}`, start + index * 26 * HOUR, { kind: "row" }),
    );
    const reports = sessions.map(({ startedAt }, index) =>
      pain(`p${index}`, startedAt + 24 * HOUR, 3),
    );
    const speaks = (without: readonly string[], hours: number) =>
      evaluate(
        history({ sessions: sessions.filter(({ id }) => !without.includes(id)), pain: reports }),
        start + 77 * HOUR,
        { ...DEFAULT_THRESHOLDS, [SORENESS_LINE]: hours },
      ).some(({ rule }) => rule === "pain-past-72h");
    expect(speaks([], 72)).toBe(true);
    expect(speaks([], 24)).toBe(false);
    expect(speaks(["s1", "s2"], 24)).toBe(true);
  });
});

function isMuscle(region: Finding["region"]): boolean {
  return region !== undefined && isMuscleRegion(region);
}
