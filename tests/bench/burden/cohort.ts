import { DAY_MS } from "@/lib/domain/time/elapsed";
import type { Severity } from "@/lib/domain/vocabulary";
import { eveningOf } from "./calendar";
import { liveThrough } from "./flag-life";
import { makePerson } from "./people";
import { RATES } from "./rates";

export interface Burden {
  readonly people: number;
  /** Days with a session in their last seven, in weeks. */
  readonly clientWeeks: number;
  /** Flags opened or raised, by "rule severity"; the rule is that of the headline. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Goals of version 2: flags a client-week, opened or raised, without pain other than soreness. */
export const GOALS = { actOrUrgent: 0.05, watch: 0.1 } as const;

/** The first so many people of the cohort, evaluated every evening. */
export function measureBurden(people: number): Burden {
  const lastDay = RATES.weeks * 7 - 1;
  const counts = new Map<string, number>();
  let days = 0;
  for (let seed = 0; seed < people; seed += 1) {
    const { history } = makePerson(seed);
    for (const { rule, severity } of liveThrough(history, 0, lastDay)) {
      const key = `${rule} ${severity}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const startedAt = history.sessions.map((session) => session.startedAt);
    for (let day = 0; day <= lastDay; day += 1) {
      const now = eveningOf(day);
      if (startedAt.some((at) => at <= now && now - at <= 7 * DAY_MS)) days += 1;
    }
  }
  return { people, clientWeeks: days / 7, counts };
}

/** Flags of the severities a client-week. */
export function rateOf(
  { counts, clientWeeks }: Burden,
  ...severities: readonly Severity[]
): number {
  let sum = 0;
  for (const [key, count] of counts) {
    if (severities.some((severity) => key.endsWith(` ${severity}`))) sum += count;
  }
  return sum / clientWeeks;
}
