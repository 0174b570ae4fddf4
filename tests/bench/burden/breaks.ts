import type { SeededRandom } from "./random";
import { RATES } from "./rates";

interface Pauses {
  readonly aYear: number;
  /** Least and most. */
  readonly days: readonly [number, number];
}

/** Days without a session: holidays, illness and what else there is. The weeks that are asked for are left free of them. */
export function drawBreaks(
  random: SeededRandom,
  days: number,
  {
    further = [],
    isKeptFree = () => false,
  }: { further?: readonly Pauses[]; isKeptFree?: (day: number) => boolean } = {},
): ReadonlySet<number> {
  const off = new Set<number>();
  for (const { aYear, days: span } of [RATES.holiday, RATES.illness, ...further]) {
    for (let day = 0; day < days; day += 1) {
      if (!random.happens(aYear / 365)) continue;
      const length = random.wholeBetween(span[0], span[1]);
      for (let later = 0; later < length; later += 1) {
        if (!isKeptFree(day + later)) off.add(day + later);
      }
    }
  }
  return off;
}

/** Deload weeks by number. */
export function drawDeloads(random: SeededRandom, weeks: number): ReadonlySet<number> {
  const deloads = new Set<number>();
  let week = 0;
  while (week < weeks) {
    week += Math.max(2, Math.round(random.around(RATES.deload.everyWeeks)));
    deloads.add(week);
  }
  return deloads;
}

/** The days of a week, 0 to 6, on which somebody trains so many times, as far apart as they go. */
export function daysOfWeek(random: SeededRandom, sessions: number): readonly number[] {
  const first = random.wholeBetween(0, 1);
  return Array.from({ length: sessions }, (_, index) => first + Math.floor((index * 6) / sessions));
}
