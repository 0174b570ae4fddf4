// One practice of 300 clients and a trainer who looks after all of them, written in bulk.
import { createHash } from "node:crypto";

export const CLIENTS = 300;
export const PRACTICE_ID = "01900000-0000-7000-8000-000000000000";
export const TRAINER_ID = personId(0);
/** Days before now, modulo 7. */
const SESSION_DAYS = [1, 3, 5];

/** Clients are numbered from 1. */
export function clientId(number) {
  return personId(number);
}

/** The secret behind a person's session cookie. */
export function sidOf(personNumber) {
  return `bench-sid-of-person-${personNumber}-of-the-practice`;
}

function personId(number) {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/**
 * Fills an empty database as its owner. The last 28 days are the same however long the history is: every third client
 * has a pain that outlasts its session by 72 hours, every sixth fell silent on a pain, the rest train on.
 */
export async function writePractice(owner, historyDays) {
  await owner.query(`
    begin;
    -- Rows made in bulk fit by construction, and millions of look-ups of their keys prove nothing.
    set local session_replication_role = replica;
    ${peopleSql()}
    ${sessionsSql(historyDays)}
    ${painSql(historyDays)}
    commit;
    analyze;`);
}

function peopleSql() {
  const people = Array.from({ length: CLIENTS + 1 }, (_, number) => {
    const sidHash = createHash("sha256").update(sidOf(number)).digest("hex");
    return `(${number}, '${personId(number)}'::uuid, '\\x${sidHash}'::bytea)`;
  });
  const who = `practice_id, id, number from person cross join (values ('${PRACTICE_ID}'::uuid)) as p(practice_id)`;
  return `
    create temporary table person (number, id, sid_hash) on commit drop as values ${people.join(", ")};
    insert into practice (practice_id, name) values ('${PRACTICE_ID}', 'Bench practice');
    insert into user_account (practice_id, id, email, name, password_hash)
      select practice_id, id, 'person-' || number || '@bench.test', 'Person ' || number, 'none' from (select ${who}) w;
    insert into membership (practice_id, user_id, role)
      select practice_id, id, case number when 0 then 'trainer' else 'client' end from (select ${who}) w;
    insert into client_profile (practice_id, client_id, time_zone, conditions)
      select practice_id, id, 'Europe/Berlin', '{}' from (select ${who}) w where number > 0;
    insert into client_clock (practice_id, client_id) select practice_id, client_id from client_profile;
    insert into assignment (practice_id, trainer_id, client_id)
      select practice_id, '${TRAINER_ID}', client_id from client_profile;
    insert into sign_in_session (practice_id, sid_hash, user_id, expires_at, idle_hours)
      select '${PRACTICE_ID}', sid_hash, id, now() + interval '7 days', 24 from person;`;
}

const EXERCISES = JSON.stringify(
  ["Back Squat", "Bench Press", "Bent Over Row"].map((name) => ({
    name,
    sets: Array.from({ length: 4 }, () => ({ reps: 8, loadKg: 60 })),
  })),
);

function sessionsSql(historyDays) {
  return `
    insert into training_session (practice_id, id, client_id, started_at, started_on, kind, duration_minutes, rpe,
      warm_up, exercises, recorded_at, received_at, recorded_by_id, body_hash)
    select '${PRACTICE_ID}', ${idSql("at", "'s' || number || at")}, id, at, at::date,
      case when is_strength then 'strength' else 'run' end, 45, 6, true,
      case when is_strength then '${EXERCISES}'::jsonb end, at, at, id, sha256(id::text::bytea)
    from person, generate_series(1, ${historyDays}) as days_ago,
      lateral (select date_trunc('hour', now()) - make_interval(days => days_ago) as at, days_ago % 2 = 1 as is_strength) w
    where number > 0 and days_ago % 7 in (${SESSION_DAYS.join(", ")}) and (number % 6 <> 1 or days_ago > 6);`;
}

/** A mild soreness every two weeks, gone two days later; and the pains of the last days that make the board. */
function painSql(historyDays) {
  const columns = `practice_id, id, client_id, reported_at, reported_on, region, side, nrs, moment, qualities,
      recorded_at, received_at, recorded_by_id, body_hash`;
  const values = (
    place,
  ) => `'${PRACTICE_ID}', ${idSql("at", `'p' || number || ${place} || at`)}, id, at, at::date,
      ${place}, 'left', nrs, 'after', array['ache'], at, at, id, sha256(id::text::bytea)`;
  return `
    insert into pain_report (${columns})
    select ${values("(array['calf', 'shoulder', 'ankle', 'elbow'])[1 + days_ago / 14 % 4]")}
    from person, generate_series(9, ${historyDays}, 14) as days_ago,
      lateral (values (0, 2), (2, 0), (3, 0)) as report(days_later, nrs),
      lateral (select date_trunc('hour', now()) - make_interval(days => days_ago - days_later) as at) w
    where number > 0;
    insert into pain_report (${columns})
    select ${values("'knee'")}
    from person, generate_series(1, 5) as days_ago,
      lateral (select date_trunc('hour', now()) - make_interval(days => days_ago) as at, 4 + days_ago % 2 as nrs) w
    where number > 0 and (number % 3 = 0 or (number % 6 = 1 and days_ago > 4));`;
}

/** A UUIDv7 of that instant whose other bits follow from a text. */
function idSql(at, text) {
  return `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${text}), 1, 3)
      || '8' || substr(md5(${text}), 4, 15))::uuid`;
}
