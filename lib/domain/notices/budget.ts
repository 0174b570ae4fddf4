import { DAY_MS } from "../time/elapsed";
import { localDayOf } from "../time/local-day";
import type { Saying } from "./notice";

/**
 * How much a trainer is told at once of what is not urgent; the rest waits for the daily digest. The numbers are a
 * product heuristic: no study gives the best rate, too many messages are known to train people to ignore them.
 */
const NEW_PER_CLIENT = 2;
const NEW_PER_CLIENT_DAYS = 7;
const PER_LOCAL_DAY = 10;

/** Whether one more saying at `now` stays within the budget, after those of the last 7 days. */
export function isWithinBudget(
  { clientId, isNew }: Omit<Saying, "at">,
  sayings: readonly Saying[],
  timeZone: string,
  now: number,
): boolean {
  const today = localDayOf(timeZone, now);
  const saidToday = sayings.filter(
    ({ at }) => now - at < 2 * DAY_MS && localDayOf(timeZone, at) === today,
  );
  if (saidToday.length >= PER_LOCAL_DAY) return false;
  if (!isNew) return true;
  const ofClient = sayings.filter(
    (said) =>
      said.isNew && said.clientId === clientId && now - said.at < NEW_PER_CLIENT_DAYS * DAY_MS,
  );
  return ofClient.length < NEW_PER_CLIENT;
}
