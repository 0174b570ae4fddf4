import fc from "fast-check";
import {
  DEFAULT_THRESHOLDS,
  resolveThresholds,
  THRESHOLD_SPECS,
  type ThresholdName,
  type Thresholds,
} from "@/lib/domain/thresholds/thresholds";

/** Random overrides as a practice and a client may make them: some numbers, each within its range. */

const NAMES = Object.keys(THRESHOLD_SPECS) as ThresholdName[];

/** Ends, the default, the steps beside it, and what lies between. */
function aValueOf(name: ThresholdName): fc.Arbitrary<number> {
  const { min, max, isInteger, default: usual } = THRESHOLD_SPECS[name];
  const step = isInteger ? 1 : usual / 8;
  const near = [usual - step, usual + step].filter((value) => value >= min && value <= max);
  const middle = (usual + max) / 2;
  return fc.constantFrom(min, max, usual, ...near, isInteger ? Math.floor(middle) : middle);
}

const anOverride = fc
  .constantFrom(...NAMES)
  .chain((name) => aValueOf(name).map((value) => [name, value] as const));

const someThresholds: fc.Arbitrary<Thresholds> = fc
  .array(anOverride, { minLength: 1, maxLength: 12 })
  .map((overrides) => resolveThresholds(Object.fromEntries(overrides)));

/** Mostly as published, so that the lines stay where the random histories are dense. */
export const anyThresholds: fc.Arbitrary<Thresholds> = fc.oneof(
  { arbitrary: fc.constant(DEFAULT_THRESHOLDS), weight: 1 },
  { arbitrary: someThresholds, weight: 1 },
);
