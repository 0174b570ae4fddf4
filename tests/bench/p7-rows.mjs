// The rows that P7 writes: counted, and put back, so that every turn meets the same data.
import { Void } from "./method.mjs";

/** What follows from a fact; small, and put back whole after each turn. */
const FOLLOWING = [
  "flag_event",
  "flag",
  "standing",
  "client_clock",
  "audit_event",
  "check_in",
  "notice",
];
const FACTS = ["training_session", "pain_report"];

/** Remembers which rows there are. */
export async function keepRows(owner) {
  await owner.query("drop schema if exists kept cascade; create schema kept");
  for (const table of FOLLOWING) await owner.query(`create table kept.${table} as table ${table}`);
  for (const table of FACTS) {
    await owner.query(`create table kept.${table} as select practice_id, id from ${table}`);
    await owner.query(`create unique index on kept.${table} (practice_id, id)`);
  }
  await owner.query("analyze");
}

/** Takes away what came since, and the traces of it. */
export async function putRowsBack(owner) {
  await owner.query(`
    begin;
    set local session_replication_role = replica;
    ${FACTS.map((table) => `delete from ${table} t where ${isNew(table)};`).join("\n")}
    truncate ${FOLLOWING.join(", ")}, referral;
    ${FOLLOWING.map((table) => `insert into ${table} table kept.${table};`).join("\n")}
    commit;`);
  for (const table of [...FACTS, ...FOLLOWING]) await owner.query(`vacuum analyze ${table}`);
  await owner.query("checkpoint");
}

/** As many new facts as were written, and as many audit rows where everything followed. */
export async function checkStored(owner, samples) {
  const { rows } = await owner.query(`
    select ${FACTS.map((table) => `(select count(*) from ${table} t where ${isNew(table)})`).join(" + ")} as facts,
      (select count(*) from audit_event) - (select count(*) from kept.audit_event) as audited`);
  const { facts, audited } = rows[0];
  const written = samples.reduce((total, sample) => total + sample.written, 0);
  const expected = samples[0].work === "write" ? written : 0;
  if (Number(facts) !== written || Number(audited) !== expected) {
    throw new Void(`${written} written, ${facts} new facts, ${audited} audit rows`);
  }
}

function isNew(table) {
  return `not exists (select 1 from kept.${table} k where k.practice_id = t.practice_id and k.id = t.id)`;
}
