import { isDeepStrictEqual } from "node:util";
import { withClient } from "../../scripts/support/database-url.mjs";
import { checkAnswered, startLoad } from "./answers.mjs";
import { evaluateDue } from "./bench-cluster.mjs";
import { clientCookies } from "./cookies.mjs";
import { compare, describeSamples, Void } from "./method.mjs";

const CREATED = '"status":"created"';
/** What an entry may change; put back after each turn, so that every turn meets the same data. */
const TABLES = [
  "training_session",
  "pain_report",
  "flag",
  "flag_event",
  "standing",
  "client_clock",
  "audit_event",
  "referral",
  "check_in",
  "notice",
];

/** One new entry per request, with everything that follows from it, against a handler that does nothing. */
export async function measureWritePath({ practice, servers }) {
  return withClient(practice.ownerUrl, async (owner) => {
    const load = startLoad();
    try {
      const cookies = await clientCookies(practice.webEnv);
      const entries = { kind: "entries", cookies };
      const toFloor = { ...entries, path: "/ok", port: servers.floor, counted: '"ok":true' };
      const path = "/api/v1/entries";
      const toSubject = { ...entries, path, port: servers.subject, counted: CREATED };
      await keepRows(owner);
      await load.warm(toFloor);
      await load.warm(toSubject);
      await putRowsBack(owner);
      const result = await compare({
        floor: async () => checkAnswered(await load.run(toFloor)),
        subject: async () => {
          const sample = checkAnswered(await load.run(toSubject));
          await checkStored(owner, sample.requests);
          await putRowsBack(owner);
          return sample;
        },
        ratioOf: (floor, subject) => subject.rate / floor.rate,
      });
      checkAnswered(await load.run({ ...toSubject, seconds: 1 }));
      await checkEvaluated(owner, practice);
      await putRowsBack(owner);
      return { ...result, notes: describeSamples(result.pairs) };
    } finally {
      load.stop();
    }
  });
}

async function keepRows(owner) {
  await owner.query("drop schema if exists kept cascade; create schema kept");
  for (const table of TABLES) {
    await owner.query(`create table kept.${table} as table ${table}`);
    // What the database generates, it generates again.
    await owner.query(`alter table kept.${table} drop column if exists fact`);
  }
}

async function putRowsBack(owner) {
  await owner.query(`
    begin;
    set local session_replication_role = replica;
    truncate ${TABLES.join(", ")};
    ${TABLES.map((table) => `insert into ${table} table kept.${table};`).join("\n")}
    delete from graphile_worker._private_jobs;
    commit;
    analyze;
  `);
  await owner.query("checkpoint");
}

/** As many new facts and audit rows as were receipted. */
async function checkStored(owner, created) {
  const { rows } = await owner.query(`
    select (select count(*) from training_session) + (select count(*) from pain_report)
        - (select count(*) from kept.training_session) - (select count(*) from kept.pain_report) as facts,
      (select count(*) from audit_event) - (select count(*) from kept.audit_event) as audited`);
  const { facts, audited } = rows[0];
  if (Number(facts) !== created || Number(audited) !== created) {
    throw new Void(`${created} receipts, ${facts} new facts, ${audited} audit rows`);
  }
}

/** Evaluating everybody anew finds the flags that the writes have left. */
async function checkEvaluated(owner, practice) {
  const before = await readFlags(owner);
  await owner.query("update client_clock set next_evaluation_at = now()");
  await evaluateDue(practice);
  const after = await readFlags(owner);
  if (before.length === 0 || !isDeepStrictEqual(before, after)) {
    throw new Void(
      `${before.length} flags after the writes, others (${after.length}) when evaluated anew`,
    );
  }
}

async function readFlags(owner) {
  const { rows } = await owner.query(`
    select client_id, category, region, side, status, severity, headline_rule from flag
    order by client_id, category, region, side, id`);
  return rows;
}
