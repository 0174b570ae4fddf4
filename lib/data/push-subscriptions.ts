import "#server-only";
import type { PracticeSql, Statement } from "./transaction";

// A browser that two people use belongs to whoever asked last.
const SAVE: Statement = {
  name: "save-push-subscription",
  text: `
insert into push_subscription (practice_id, id, user_id, endpoint, p256dh, auth, created_at)
values ($1, $2, $3, $4, $5, $6, clock_timestamp())
on conflict (practice_id, endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh,
  auth = excluded.auth`,
};

const REMOVE_OWN: Statement = {
  name: "remove-own-push-subscriptions",
  text: `
delete from push_subscription where practice_id = $1 and user_id = $2 and ($3::text is null or endpoint = $3)`,
};

const READ_OWN: Statement = {
  name: "read-own-push-endpoints",
  text: "select endpoint from push_subscription where practice_id = $1 and user_id = $2 order by created_at",
};

const READ_WITH_NOTICE: Statement = {
  name: "read-push-subscription",
  text: `
select s.endpoint, s.p256dh, s.auth
from push_subscription s
join notice n on n.practice_id = s.practice_id and n.user_id = s.user_id and n.id = $3
join user_account u on u.practice_id = s.practice_id and u.id = s.user_id and u.disabled_at is null
where s.practice_id = $1 and s.id = $2`,
};

const REMOVE: Statement = {
  name: "remove-push-subscription",
  text: "delete from push_subscription where practice_id = $1 and id = $2",
};

/** What a browser gives away so that it can be reached, and nobody else can read along. */
export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export function savePushSubscription(
  tx: PracticeSql,
  subscription: PushAddress & { readonly id: string; readonly userId: string },
): void {
  const { id, userId, endpoint, p256dh, auth } = subscription;
  tx.send(SAVE, [tx.scope.practiceId, id, userId, endpoint, p256dh, auth]);
}

/** Of one browser, or of all that the person has. */
export function removeOwnSubscriptions(
  tx: PracticeSql,
  userId: string,
  endpoint: string | null,
): void {
  tx.send(REMOVE_OWN, [tx.scope.practiceId, userId, endpoint]);
}

/** The addresses of a person's browsers. */
export async function readOwnEndpoints(tx: PracticeSql, userId: string): Promise<string[]> {
  const rows = await tx.run<{ endpoint: string }>(READ_OWN, [tx.scope.practiceId, userId]);
  return rows.map(({ endpoint }) => endpoint);
}

/** Where one notice goes; undefined when the browser or its owner has gone since, or it has another owner. */
export async function readPushTarget(
  tx: PracticeSql,
  subscriptionId: string,
  noticeId: string,
): Promise<PushAddress | undefined> {
  const [row] = await tx.run<PushAddress>(READ_WITH_NOTICE, [
    ...[tx.scope.practiceId, subscriptionId, noticeId],
  ]);
  return row;
}

export function removeSubscription(tx: PracticeSql, subscriptionId: string): void {
  tx.send(REMOVE, [tx.scope.practiceId, subscriptionId]);
}
