// How every benchmark measures: floor and subject by turns in one run, and nothing but their ratio counts.

const PAIRS = 5;
export const SECONDS = 5;
const MOST_SPREAD = 0.2;

/** A number that was measured beside a fault means nothing. */
export class Void extends Error {}

/**
 * Measures pairs of `floor()` and `subject()`, which resolve to samples, and throws the first pair away, since it
 * warms both up. Resolves to the kept pairs and the median and spread of `ratioOf(floor, subject)` over them.
 * A run that spreads more than a fifth is repeated once; `isConclusive` is false if it does so again.
 */
export async function compare(parts) {
  const run = await measurePairs(parts);
  return run.isConclusive ? run : measurePairs(parts);
}

async function measurePairs({ floor, subject, ratioOf }) {
  const pairs = [];
  for (let index = 0; index < PAIRS; index += 1) {
    pairs.push({ floor: await floor(), subject: await subject() });
  }
  const kept = pairs.slice(1);
  const ratios = kept.map((pair) => ratioOf(pair.floor, pair.subject));
  const ratio = median(ratios);
  const spread = (Math.max(...ratios) - Math.min(...ratios)) / ratio;
  return { pairs: kept, ratio, spread, isConclusive: spread <= MOST_SPREAD };
}

/** The median over the pairs of a second ratio of theirs, which is told but not judged. */
export function medianOf(pairs, ratioOf) {
  return median(pairs.map((pair) => ratioOf(pair.floor, pair.subject)));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
