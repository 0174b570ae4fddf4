import { DAY_MS } from "../time/elapsed";
import { localDayOf } from "../time/local-day";
import type { SentMessage, SentNotice } from "./notice";

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
export function sentMessagesOf(notices: readonly SentNotice[]): readonly SentMessage[] {
  return notices.flatMap(({ clientId, sentAt, sentNewAt, sentLane }): SentMessage[] => {
    const news = sentNewAt === null ? [] : [{ clientId, at: sentNewAt, isNew: true }];
    const isReminder = sentAt !== null && sentLane === "now" && sentAt !== sentNewAt;
    return isReminder ? [...news, { clientId, at: sentAt, isNew: false }] : news;
  });
}

/** Whether one more message at `now` stays within the budget, after those of the last 7 days. */
export function isWithinBudget(
  { clientId, isNew }: Omit<SentMessage, "at">,
  messages: readonly SentMessage[],
  timeZone: string,
  now: number,
): boolean {
  const today = localDayOf(timeZone, now);
  const sentToday = messages.filter(
    ({ at }) => now - at < 2 * DAY_MS && localDayOf(timeZone, at) === today,
  );
  if (sentToday.length >= PER_LOCAL_DAY) return false;
  if (!isNew) return true;
  const ofClient = messages.filter(
    (sent) =>
      sent.isNew && sent.clientId === clientId && now - sent.at < NEW_PER_CLIENT_DAYS * DAY_MS,
  );
  return ofClient.length < NEW_PER_CLIENT;
}
