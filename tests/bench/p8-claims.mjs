// Claiming and writing alone: two workers, one of them killed, against one statement that does the same writes.
import { setTimeout as delay } from "node:timers/promises";
import { WITH_SERVICES } from "./bench-cluster.mjs";
import { startChild } from "./child.mjs";
import { Void } from "./method.mjs";
import { CLIENTS } from "./p8-clients.mjs";

const KILL_AFTER_SHARE = 0.5;
/** Looking costs the database some milliseconds. */
const LOOK_EVERY_MS = 250;

const ONE_STATEMENT = `
with due as (
  select practice_id, client_id from client_clock where next_evaluation_at <= now()
  order by next_evaluation_at for update skip locked
), numbered as (
  select *, ('01900001-0000-7000-8000-' || lpad(to_hex(row_number() over ()), 12, '0'))::uuid as flag_id from due
), flags as (
  insert into flag (practice_id, id, client_id, category, region, side, status, severity, headline_rule, opened_at,
    record, updated_at)
  select practice_id, flag_id, client_id, $1::jsonb ->> 'category', $1::jsonb ->> 'region', $1::jsonb ->> 'side',
    $1::jsonb ->> 'status', $1::jsonb ->> 'severity', $1::jsonb ->> 'headlineRule', now(), $1::jsonb, now()
  from numbered
), events as (
  insert into flag_event (practice_id, id, flag_id, at, kind, detail)
  select practice_id, flag_id, flag_id, now(), 'opened', '{"lateSeconds": 3600}' from numbered
), standings as (
  insert into standing (practice_id, client_id, board_group, sort_key, severity, category, reason, flag_id,
    reason_count, open_flag_count, since_at, unknown_since_at, last_report_at, last_nrs, last_activity_at, pain_by_day,
    updated_at, episodes)
  select practice_id, client_id, $2::jsonb ->> 'group', $2::jsonb ->> 'sortKey', $2::jsonb ->> 'severity',
    $2::jsonb ->> 'category', $2::jsonb -> 'reason', flag_id, 0, 1, now(), now(), now(), 5, now(),
    array(select jsonb_array_elements_text($2::jsonb -> 'painByDay')::smallint), now(), $3::jsonb
  from numbered
  on conflict (practice_id, client_id) do update set board_group = excluded.board_group,
    sort_key = excluded.sort_key, severity = excluded.severity, category = excluded.category,
    reason = excluded.reason, flag_id = excluded.flag_id, reason_count = excluded.reason_count,
    open_flag_count = excluded.open_flag_count, since_at = excluded.since_at,
    unknown_since_at = excluded.unknown_since_at, last_report_at = excluded.last_report_at,
    last_nrs = excluded.last_nrs, last_activity_at = excluded.last_activity_at, pain_by_day = excluded.pain_by_day,
    updated_at = excluded.updated_at, episodes = excluded.episodes
)
update client_clock k set evaluated_at = now(), next_evaluation_at = now() + interval '1 day', failures = 0
from due where k.practice_id = due.practice_id and k.client_id = due.client_id`;

/** The outcome that everybody gets: what the storm's evaluation of one who fell silent came to. */
export async function readOutcome(owner) {
  const { rows } = await owner.query(`
    select f.record as flag, s.episodes, s.sort_key as "sortKey", s.reason, s.pain_by_day as "painByDay"
    from flag f join standing s on s.practice_id = f.practice_id and s.flag_id = f.id
    where f.headline_rule = 'follow-up-missing' limit 1`);
  const { flag, episodes, ...shown } = rows[0];
  const at = flag.openedAt;
  const instants = { sinceAt: at, unknownSinceAt: at, lastReportAt: at, lastActivityAt: at };
  const standing = {
    group: "not-heard-from",
    severity: flag.severity,
    category: flag.category,
    reasonCount: 0,
    openFlagCount: 1,
    lastNrs: 5,
    acknowledgedAt: null,
    ...instants,
    ...shown,
  };
  return { flag, episodes, standing };
}

/** Everybody settled by one statement of a role that no policy binds; clients a second. */
export async function settleAtOnce(owner, { flag, standing, episodes }) {
  await makeDue(owner);
  const start = performance.now();
  await owner.query(ONE_STATEMENT, [flag, standing, JSON.stringify(episodes)].map(toJson));
  const rate = CLIENTS / ((performance.now() - start) / 1000);
  await checkSettled(owner);
  return { rate };
}

/** The same by two workers, one of which is killed half-way. */
export async function settleByTwo(owner, workerEnv, outcome) {
  await makeDue(owner);
  const options = { env: workerEnv, execArgv: WITH_SERVICES };
  const [stays, goes] = [1, 2].map(() => startChild("tests/bench/p8-claim-child.ts", options));
  await Promise.all([stays.ready, goes.ready]);
  const start = performance.now();
  const settled = stays.ask(outcome);
  goes.ask(outcome).catch(() => {});
  while ((await countDue(owner)) > CLIENTS * (1 - KILL_AFTER_SHARE)) await delay(LOOK_EVERY_MS);
  goes.stop("SIGKILL");
  await settled;
  // What the killed one held came free when its connection ended, perhaps after the other had looked for the last time.
  await stays.ask(outcome);
  const rate = CLIENTS / ((performance.now() - start) / 1000);
  stays.stop();
  await checkSettled(owner);
  return { rate };
}

async function makeDue(owner) {
  await owner.query("truncate flag, flag_event cascade");
  await owner.query("update client_clock set next_evaluation_at = now() - interval '1 hour'");
  await owner.query("vacuum analyze client_clock, standing, flag, flag_event");
  await owner.query("checkpoint");
}

async function countDue(owner) {
  const { rows } = await owner.query(
    "select count(*)::int as due from client_clock where next_evaluation_at <= now()",
  );
  return rows[0].due;
}

async function checkSettled(owner) {
  const { rows } = await owner.query(`
    select count(*)::int as flags, count(distinct (practice_id, client_id))::int as clients,
      (select count(*)::int from flag_event) as events from flag`);
  const { flags, clients, events } = rows[0];
  const due = await countDue(owner);
  if (due > 0 || flags !== CLIENTS || clients !== CLIENTS || events !== CLIENTS) {
    throw new Void(`${due} left over; ${flags} flags and ${events} events of ${clients} clients`);
  }
}

function toJson(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
