/**
 * Every number that a rule compares with, as one table, versioned with the catalogue of rules. A
 * practice may override a value, a client may override the practice's. Numbers without a published
 * source are our own check-in points, never medical limits; the rule's header says which.
 *
 * The windows that rules look back over (7, 14, 28 days, …) are not here: they decide which facts
 * are loaded and stand in `look-back.ts`.
 */

/** Which way a value moves to make the rule speak sooner. */
type Direction = "lower-is-stricter" | "higher-is-stricter";

interface ThresholdSpec {
  readonly default: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly isInteger: boolean;
  readonly direction: Direction;
}

function spec(
  value: number,
  unit: string,
  [min, max]: readonly [number, number],
  direction: Direction = "lower-is-stricter",
): ThresholdSpec {
  const isInteger = ["0-10", "count", "days", "months"].includes(unit);
  return Object.freeze({ default: value, unit, min, max, isInteger, direction });
}

/** Name = rule (or shared notion), a dot, the number's own name. */
export const THRESHOLD_SPECS = Object.freeze({
  "clearance-needed.loadRatio": spec(1.2, "times the largest of the 30 days before", [1, 3]),
  "clearance-needed.intensity": spec(0.9, "share of e1RM", [0.5, 1]),
  "clearance-needed.rpe": spec(6, "0-10 in halves", [1, 10]),
  "refer-persistent.jointHours": spec(336, "h", [168, 1008]),
  "refer-persistent.jointNrs": spec(4, "0-10", [1, 10]),
  "refer-persistent.severeNrs": spec(7, "0-10", [1, 10]),
  "refer-persistent.lateHours": spec(1008, "h", [336, 2016]),
  "refer-persistent.lateNrs": spec(2, "0-10", [1, 10]),
  "cramps-recurrent.reports": spec(3, "count", [1, 20]),

  "soreness.maxNrs": spec(6, "0-10", [1, 10]),
  "soreness.onsetFromHours": spec(6, "h", [0, 24]),
  "soreness.onsetToHours": spec(48, "h", [24, 72], "higher-is-stricter"),
  "improving.drop": spec(2, "0-10", [1, 5], "higher-is-stricter"),
  "improving.lowNrs": spec(2, "0-10", [0, 4]),

  "pain-past-72h.hours": spec(72, "h", [24, 168]),
  "pain-past-72h.sorenessNrs": spec(4, "0-10", [2, 10]),
  "pain-past-7d.hours": spec(168, "h", [72, 504]),
  "pain-past-7d.nrs": spec(2, "0-10", [1, 10]),
  "pain-worse.nrs": spec(3, "0-10", [1, 10]),
  "pain-worse.rise": spec(2, "0-10", [1, 10]),
  "pain-over-5.nrs": spec(5, "0-10", [1, 9]),
  "pain-not-settled-morning.rise": spec(2, "0-10", [1, 10]),
  "pain-not-settled-morning.nrs": spec(4, "0-10", [1, 10]),
  "pain-recurrent.episodes": spec(3, "count", [2, 10]),
  "pain-recurrent.watchNrs": spec(5, "0-10", [3, 10]),
  "follow-up-missing.hours": spec(96, "h", [72, 336]),
  "follow-up-missing.watchNrs": spec(4, "0-10", [1, 10]),

  "pain-near.nrs": spec(3, "0-10", [1, 10]),
  "return-period.days": spec(21, "days", [14, 60]),
  "load-week-jump.ratio": spec(1.6, "times the usual week", [1, 3]),
  "load-week-jump.largestRatio": spec(1.2, "times the largest of seven weeks", [1, 3]),
  "load-week-jump.usualWeekAu": spec(100, "AU", [0, 2000]),
  "load-week-jump.sessions": spec(3, "count", [1, 21]),
  "load-week-jump.weeks": spec(2, "count", [1, 3]),
  "session-spike-run.percent": spec(10, "% beyond the longest run", [0, 100]),
  "session-spike-run.watchPercent": spec(30, "% beyond the longest run", [0, 300]),
  "session-spike-run.runs": spec(3, "count", [0, 30]),
  "session-spike-run.ignoredMeters": spec(250, "m", [0, 5000]),
  "session-spike-run.leastMeters": spec(5000, "m", [0, 50_000]),
  "session-spike-run.watchMeters": spec(3000, "m", [0, 50_000]),
  "run-week-ramp.ratio": spec(1.5, "times the 7 days before", [1, 3]),
  "run-week-ramp.largestRatio": spec(1.4, "times the largest of four weeks", [1, 3]),
  "run-week-ramp.excessMeters": spec(7000, "m", [0, 50_000]),
  "run-week-ramp.earlierMeters": spec(5000, "m", [0, 100_000]),
  "run-start-heavy.bodyMassIndex": spec(30, "kg/m²", [20, 100]),
  "run-start-heavy.startMeters": spec(3000, "m", [0, 50_000]),
  "region-stacked.share": spec(0.3, "share of the session", [0.1, 1]),
  "region-stacked.rpe": spec(6, "0-10 in halves", [1, 10]),
  "region-stacked.intensity": spec(0.85, "share of e1RM", [0.5, 1]),
  "region-stacked.hoursBetween": spec(48, "h", [12, 96], "higher-is-stricter"),
  "region-stacked.days": spec(3, "count", [2, 7]),
  "region-stacked.nrs": spec(3, "0-10", [1, 10]),
  "region-concentrated.share": spec(0.4, "share of the week's load", [0.1, 1]),
  "region-concentrated.shareWithoutBaseline": spec(0.5, "share of the week's load", [0.1, 1]),
  "region-concentrated.ratio": spec(1.5, "times the usual share", [1, 5]),
  "region-concentrated.days": spec(3, "count", [1, 7]),
  "region-concentrated.sessions": spec(6, "count", [1, 28]),
  "max-out-exposure.intensity": spec(0.95, "share of e1RM", [0.8, 1]),
  "max-out-exposure.singleIntensity": spec(1.05, "share of e1RM", [0.95, 1.5]),
  "max-out-exposure.mostIntensity": spec(1.25, "share of e1RM", [1.05, 3], "higher-is-stricter"),
  "max-out-exposure.setRpe": spec(9.5, "0-10 in halves", [7, 10]),
  "max-out-exposure.sets": spec(2, "count", [1, 20]),
  "max-out-exposure.estimateSessions": spec(3, "count", [1, 20]),
  "max-out-exposure.compoundWeight": spec(2, "sum of an exercise's weights", [0, 10]),
  "max-out-exposure.noviceMonths": spec(6, "months", [0, 60], "higher-is-stricter"),
  "max-out-exposure.nrs": spec(3, "0-10", [1, 10]),
  "max-out-exposure.actNrs": spec(4, "0-10", [1, 10]),
  "return-too-fast.capWeek1": spec(0.7, "share of the usual week", [0.1, 2]),
  "return-too-fast.capWeek2": spec(0.85, "share of the usual week", [0.1, 2]),
  "return-too-fast.capWeek3": spec(1, "share of the usual week", [0.1, 2]),
  "return-too-fast.capWeek4": spec(1.1, "share of the usual week", [0.1, 2]),
  "return-too-fast.usualWeekAu": spec(100, "AU", [0, 2000]),
  "weak-progress-strain.ratio": spec(1.2, "times the two weeks before", [1, 3]),
  "weak-progress-strain.sessions": spec(2, "count", [1, 14]),
  "weak-progress-strain.nrs": spec(4, "0-10", [1, 10]),
  "weak-progress-strain.rise": spec(2, "0-10", [1, 10]),
  "monotony-high.monotony": spec(2, "mean over SD of the day loads", [1, 9]),
  "monotony-high.days": spec(5, "count", [2, 7]),
  "monotony-high.percentile": spec(75, "percentile of the eight weeks before", [10, 100]),

  "sit-tightness.sittingHours": spec(6, "h a day", [0, 24]),
  "sit-tightness.mostNrs": spec(3, "0-10", [1, 10], "higher-is-stricter"),
  "no-warmup-stretch.minSessions": spec(3, "count", [1, 14]),
  "log-gap.minSessions": spec(3, "count", [1, 14]),
});

export type ThresholdName = keyof typeof THRESHOLD_SPECS;
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** Thrown for an unknown name or a value out of range; `name` is the offending threshold. */
export class ThresholdError extends Error {
  readonly threshold: string;
  constructor(threshold: string, message: string) {
    super(message);
    this.name = "ThresholdError";
    this.threshold = threshold;
  }
}

function isThresholdName(name: string): name is ThresholdName {
  return Object.hasOwn(THRESHOLD_SPECS, name);
}

const NAMES = Object.keys(THRESHOLD_SPECS).filter(isThresholdName);

function buildThresholds(overrides: Partial<Record<ThresholdName, number>>): Thresholds {
  const entries = NAMES.map((name) => [name, overrides[name] ?? THRESHOLD_SPECS[name].default]);
  return Object.freeze(Object.fromEntries(entries)) as Thresholds;
}

export const DEFAULT_THRESHOLDS: Thresholds = buildThresholds({});

/**
 * The thresholds in force: the defaults, then each layer of overrides in the order given
 * (practice, client). Throws `ThresholdError`; nothing invalid ever falls back to a default.
 */
export function resolveThresholds(
  ...layers: readonly Readonly<Record<string, unknown>>[]
): Thresholds {
  const overrides: Partial<Record<ThresholdName, number>> = {};
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      if (!isThresholdName(name)) throw new ThresholdError(name, "is not a known threshold");
      overrides[name] = checkThreshold(name, value);
    }
  }
  return Object.keys(overrides).length === 0 ? DEFAULT_THRESHOLDS : buildThresholds(overrides);
}

function checkThreshold(name: ThresholdName, value: unknown): number {
  const { min, max, isInteger } = THRESHOLD_SPECS[name];
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (!isNumber || value < min || value > max || (isInteger && !Number.isInteger(value))) {
    const kind = isInteger ? "an integer" : "a number";
    throw new ThresholdError(name, `must be ${kind} from ${min} to ${max}`);
  }
  return value;
}
