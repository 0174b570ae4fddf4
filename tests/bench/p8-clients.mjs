// A hundred practices of a thousand clients each, all overdue and none evaluated yet, written in bulk.

export const PRACTICES = 100;
export const CLIENTS = 100_000;

/** Every third client has a pain past 72 hours, every third fell silent on one, the others trained and are well. */
export async function writeOverdueClients(owner) {
  await owner.query(`
    begin;
    -- Rows made in bulk fit by construction, and a million look-ups of their keys prove nothing.
    set local session_replication_role = replica;
    create temporary table person on commit drop as
      select number, ${id("a", "number")} as id, ${id("b", `number % ${PRACTICES}`)} as practice_id
      from generate_series(1, ${CLIENTS}) as number;
    insert into practice (practice_id, name) select distinct practice_id, 'Practice' from person;
    insert into user_account (practice_id, id, email, name, password_hash)
      select practice_id, id, number || '@bench.test', 'Person ' || number, 'none' from person;
    insert into client_profile (practice_id, client_id, time_zone, conditions)
      select practice_id, id, 'Europe/Berlin', '{}' from person;
    insert into client_clock (practice_id, client_id, next_evaluation_at)
      select practice_id, id, now() - interval '1 hour' - make_interval(secs => number % 7200) from person;
    insert into training_session (practice_id, id, client_id, started_at, started_on, kind, duration_minutes, rpe,
      warm_up, recorded_at, received_at, recorded_by_id, body_hash)
    select practice_id, ${id("c", "number * 4 + n")}, id, at, at::date, 'run', 45, 6, true, at, at, id, ''
    from person, generate_series(0, 2) as n, lateral (select now() - make_interval(hours => 102 + n * 72) as at) w;
    insert into pain_report (practice_id, id, client_id, reported_at, reported_on, region, side, nrs, moment, qualities,
      recorded_at, received_at, recorded_by_id, body_hash)
    select practice_id, ${id("d", "number * 4 + n")}, id, at, at::date, 'knee', 'left', 5, 'after', array['ache'],
      at, at, id, ''
    from person, generate_series(0, 2) as n, lateral (select now() - make_interval(hours => 100 - n * 40) as at) w
    where number % 3 = 1 or number % 3 = 2 and n = 0;
    commit;`);
  await owner.query("vacuum analyze");
}

/** A UUIDv7 that a letter and a number tell apart. */
function id(letter, number) {
  return `('0190000${letter}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
