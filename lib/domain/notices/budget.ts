import { DAY_MS } from "../time/elapsed";
import { localDayOf } from "../time/local-day";
import type { SaidNotice, Saying } from "./notice";

/**
 * How many messages a trainer gets of what is not urgent; the rest waits for the daily digest. The numbers are a
 * product heuristic: no study gives the best rate, too many messages are known to train people to ignore them.
 */
const NEW_PER_CLIENT = 2;
const NEW_PER_CLIENT_DAYS = 7;
const PER_LOCAL_DAY = 10;

/** What was sent longer ago than this counts no more, in milliseconds; one day covers every zone. */
export const BUDGET_LOOK_BACK_MS = (NEW_PER_CLIENT_DAYS + 1) * DAY_MS;

/**
 * The messages that count. A reminder comes days after the news and after the reminder before, so the last one of a
 * notice is enough.
 */
export function sayingsOf(notices: readonly SaidNotice[]): readonly Saying[] {
  return notices.flatMap(({ clientId, saidAt, saidNewAt, saidLane }): Saying[] => {
    const news = saidNewAt === null ? [] : [{ clientId, at: saidNewAt, isNew: true }];
    const isReminder = saidAt !== null && saidLane === "now" && saidAt !== saidNewAt;
    return isReminder ? [...news, { clientId, at: saidAt, isNew: false }] : news;
  });
}

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
