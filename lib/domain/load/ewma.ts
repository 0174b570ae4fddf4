/**
 * Exponentially weighted averages of day loads (Williams et al., Br J Sports Med 51:209, 2017), in AU
 * a day: `E_t = load_t x lambda + (1 - lambda) x E_(t-1)`, lambda = 2/(N + 1), N = 7 and 28, both
 * started at the first known load. No rule reads them: for somebody who trains three times a week
 * the value of a rest day says little about the week.
 */
const ACUTE_DAYS = 7;
const CHRONIC_DAYS = 28;

export interface EwmaDay {
  /** AU a day. */
  readonly acute: number;
  readonly chronic: number;
  /** Acute over chronic; null until 28 days are known without a gap, and where chronic is 0. */
  readonly ratio: number | null;
}

/**
 * One value for each calendar day, oldest first. A rest day is 0; null is a day of which nobody
 * knows: the averages keep the value of the day before, and there is no ratio on it and on the next
 * 27 days. Days before the first known load are null.
 */
export function ewmaByDay(dayLoads: readonly (number | null)[]): readonly (EwmaDay | null)[] {
  let held: { readonly acute: number; readonly chronic: number } | null = null;
  let knownDays = 0;
  return dayLoads.map((load) => {
    knownDays = load === null ? 0 : knownDays + 1;
    if (load !== null) {
      held = {
        acute: next(held?.acute, load, ACUTE_DAYS),
        chronic: next(held?.chronic, load, CHRONIC_DAYS),
      };
    }
    if (held === null) return null;
    const hasRatio = knownDays >= CHRONIC_DAYS && held.chronic > 0;
    return { ...held, ratio: hasRatio ? held.acute / held.chronic : null };
  });
}

function next(before: number | undefined, load: number, days: number): number {
  const lambda = 2 / (days + 1);
  return before === undefined ? load : load * lambda + (1 - lambda) * before;
}
