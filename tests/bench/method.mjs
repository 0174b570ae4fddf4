// How every benchmark measures: floor and subject alternate in one run, and nothing but their ratio counts.

const PAIRS = 5;
export const SECONDS = 5;
const MOST_SPREAD = 0.2;

/** A number that was measured beside a fault means nothing. */
export class Void extends Error {}

/**
 * Measures pairs of `floor()` and `subject()`, which resolve to samples, or of `pair()`, which resolves to both, and
 * throws the first pair away, since it warms both up. Resolves to the kept pairs and the median and spread of
 * `ratioOf(floor, subject)` over them.
 * A run that spreads more than a fifth is repeated once; `isConclusive` is false if it does so again.
 */
export async function compare(parts) {
  const run = await measurePairs(parts);
  return run.isConclusive ? run : measurePairs(parts);
}

/** The same without the repetition, for what is reported without a target, or takes long. */
export async function measurePairs({ floor, subject, pair = inTurn(floor, subject), ratioOf }) {
  const pairs = [];
  for (let index = 0; index < PAIRS; index += 1) pairs.push(await pair());
  const kept = pairs.slice(1);
  const ratios = kept.map((pair) => ratioOf(pair.floor, pair.subject));
  const ratio = median(ratios);
  const spread = (Math.max(...ratios) - Math.min(...ratios)) / ratio;
  return { pairs: kept, ratio, spread, isConclusive: spread <= MOST_SPREAD };
}

function inTurn(floor, subject) {
  return async () => ({ floor: await floor(), subject: await subject() });
}

/** What is reported beside the ratio, without a target: of HTTP samples, the ratio of p99 and the rates of this machine. */
export function describeSamples(pairs) {
  const of = (read) => median(pairs.map(read));
  const p99 = of((pair) => pair.subject.p99 / pair.floor.p99);
  const rate = (side) => Math.round(of((pair) => pair[side].rate));
  const generator = of((pair) => Math.max(pair.floor.generatorCpu, pair.subject.generatorCpu));
  return [
    `p99 ${p99.toFixed(1)} times the floor's`,
    `${rate("subject")} against ${rate("floor")} a second here; the generator took ${generator.toFixed(2)} of a core`,
  ];
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
