/**
 * Patient-Specific Functional Scale (Stratford et al., Physiother Can 47:258, 1995): the client's
 * own activities, each from 0 (unable) to 10 (as before). The mean of the activities.
 */

/** 0–10; null where there is no activity or one of them has no number: missing is not 0. */
export function psfsMean(scores: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const score of scores) {
    if (score === null) return null;
    sum += score;
  }
  return scores.length === 0 ? null : sum / scores.length;
}
