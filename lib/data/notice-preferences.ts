import "#server-only";
import { DEFAULT_WISHES, type Wishes } from "@/lib/domain/notices/wishes";
import type { PracticeSql, Statement } from "./transaction";

// Whoever chose no zone lives where most of their clients do.
const READ_LISTENER: Statement = {
  name: "read-listener",
  text: `
select p.user_id is not null as "hasChosen", p.mail, p.quiet_from_minute as "fromMinute",
  p.quiet_until_minute as "untilMinute", p.digest_hour as "digestHour", p.time_zone as "chosenZone",
  coalesce(c.time_zone, (select t.time_zone
    from assignment a join client_profile t on t.practice_id = a.practice_id and t.client_id = a.client_id
    where a.practice_id = u.practice_id and a.trainer_id = u.id
    group by t.time_zone order by count(*) desc, t.time_zone limit 1), 'UTC') as "usualTimeZone",
  u.disabled_at is not null as "isDisabled",
  array(select s.id from push_subscription s where s.practice_id = u.practice_id and s.user_id = u.id
    order by s.created_at) as "subscriptionIds"
from user_account u
left join notice_preference p on p.practice_id = u.practice_id and p.user_id = u.id
left join client_profile c on c.practice_id = u.practice_id and c.client_id = u.id
where u.practice_id = $1 and u.id = $2`,
};

const SAVE_WISHES: Statement = {
  name: "save-wishes",
  text: `
insert into notice_preference (practice_id, user_id, mail, quiet_from_minute, quiet_until_minute, digest_hour,
  time_zone, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
on conflict (practice_id, user_id) do update set mail = excluded.mail,
  quiet_from_minute = excluded.quiet_from_minute, quiet_until_minute = excluded.quiet_until_minute,
  digest_hour = excluded.digest_hour, time_zone = excluded.time_zone, updated_at = excluded.updated_at`,
};

interface ListenerRow {
  readonly hasChosen: boolean;
  readonly mail: boolean;
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly digestHour: number;
  readonly chosenZone: string | null;
  readonly usualTimeZone: string;
  readonly isDisabled: boolean;
  readonly subscriptionIds: readonly string[];
}

/** A person as whoever tells them something must know them. */
export interface ListenerRecord {
  readonly wishes: Wishes;
  /** The zone of their clock: the chosen one, or the usual. */
  readonly timeZone: string;
  /** A client's own; a trainer's is that of most of their clients. */
  readonly usualTimeZone: string;
  readonly isDisabled: boolean;
  /** Browsers that asked to be told. */
  readonly subscriptionIds: readonly string[];
}

/** Undefined: nobody of this id in the practice. */
export async function readListener(
  tx: PracticeSql,
  userId: string,
): Promise<ListenerRecord | undefined> {
  const [row] = await tx.run<ListenerRow>(READ_LISTENER, [tx.scope.practiceId, userId]);
  if (!row) return undefined;
  const { usualTimeZone, chosenZone, ...rest } = row;
  const timeZone = chosenZone ?? usualTimeZone;
  const { isDisabled, subscriptionIds } = rest;
  return { wishes: wishesOf(row), timeZone, usualTimeZone, isDisabled, subscriptionIds };
}

function wishesOf(row: ListenerRow): Wishes {
  if (!row.hasChosen) return DEFAULT_WISHES;
  const { mail, digestHour, chosenZone, fromMinute, untilMinute } = row;
  const quiet = fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute };
  return { mail, digestHour, timeZone: chosenZone, quiet };
}

export function saveWishes(tx: PracticeSql, userId: string, wishes: Wishes): void {
  const { mail, quiet, digestHour, timeZone } = wishes;
  tx.send(SAVE_WISHES, [
    ...[tx.scope.practiceId, userId, mail, quiet?.fromMinute ?? null, quiet?.untilMinute ?? null],
    ...[digestHour, timeZone],
  ]);
}
