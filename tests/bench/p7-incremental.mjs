import { isDeepStrictEqual } from "node:util";
import { withClient } from "../../scripts/support/database-url.mjs";
import { evaluateDue, WITH_SERVICES } from "./bench-cluster.mjs";
import { startChild } from "./child.mjs";
import { compare, measurePairs, SECONDS, Void } from "./method.mjs";

const SHORT_DAYS = 28;
const LONG_DAYS = 3650;
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

/** The machine's pace changes within seconds: a turn of both sides is made of slices, by turns. */
const SLICES = 5;

/** One write with everything that follows, ten years of history against 28 days, one at a time, in cost. */
export async function measureIncremental({ cluster }) {
  const sides = [];
  try {
    const short = await openSide(cluster, SHORT_DAYS, sides);
    const long = await openSide(cluster, LONG_DAYS, sides);
    for (const side of sides) await side.turn("write", 3);
    const result = await compare({
      pair: () => takeTurns(short, long),
      ratioOf: (floor, subject) => rateOf(floor) / rateOf(subject),
    });
    const toInsert = await measurePairs({
      floor: () => long.turn("insert", 3),
      subject: () => long.turn("write", 3),
      ratioOf: (floor, subject) => rateOf(subject) / rateOf(floor),
    });
    await long.turn("write", 1, checkEvaluated);
    const notes = [
      `the whole write transaction runs at ${toInsert.ratio.toFixed(2)} of the rate of a plain insert of one report`,
    ];
    return { ...result, notes };
  } finally {
    for (const side of sides) await side.close();
  }
}

async function takeTurns(short, long) {
  const samples = { floor: [], subject: [] };
  for (let slice = 0; slice < SLICES; slice += 1) {
    samples.floor.push(await short.work("write", SECONDS / SLICES));
    samples.subject.push(await long.work("write", SECONDS / SLICES));
  }
  await short.putBack(samples.floor);
  await long.putBack(samples.subject);
  return samples;
}

function rateOf(samples) {
  const sum = (read) => samples.reduce((total, sample) => total + read(sample), 0);
  return sum(({ written }) => written) / sum(({ seconds }) => seconds);
}

/** `work(work, seconds)` writes and counts; `putBack(samples)` holds the count against the rows and takes them away. */
async function openSide(cluster, historyDays, sides) {
  const practice = await cluster.practice(historyDays);
  const child = startChild("tests/bench/p7-child.ts", {
    env: practice.webEnv,
    execArgv: WITH_SERVICES,
  });
  const ask = (question) => withClient(practice.ownerUrl, question);
  await ask(keepRows);
  const side = {
    work: (work, seconds) => child.ask({ work, seconds }),
    putBack: (samples) =>
      ask(async (owner) => {
        await checkStored(owner, samples);
        await putRowsBack(owner);
      }),
    async turn(work, seconds, check = async () => {}) {
      const samples = [await side.work(work, seconds)];
      await ask((owner) => check(owner, practice));
      await side.putBack(samples);
      return samples;
    },
    async close() {
      child.stop();
      await ask((owner) => owner.query("drop schema if exists kept cascade"));
    },
  };
  sides.push(side);
  return side;
}

async function keepRows(owner) {
  await owner.query("drop schema if exists kept cascade; create schema kept");
  for (const table of FOLLOWING) await owner.query(`create table kept.${table} as table ${table}`);
  for (const table of FACTS) {
    await owner.query(`create table kept.${table} as select practice_id, id from ${table}`);
    await owner.query(`create unique index on kept.${table} (practice_id, id)`);
  }
  await owner.query("analyze");
}

async function putRowsBack(owner) {
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
async function checkStored(owner, samples) {
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

/** Evaluating everybody anew finds the flags that the writes have left. */
async function checkEvaluated(owner, practice) {
  const before = await readFlags(owner);
  await owner.query("update client_clock set next_evaluation_at = now()");
  await evaluateDue(practice);
  const after = await readFlags(owner);
  if (before.length === 0 || !isDeepStrictEqual(before, after)) {
    throw new Void(`${before.length} flags after the writes, others (${after.length}) anew`);
  }
}

async function readFlags(owner) {
  const { rows } = await owner.query(`
    select client_id, category, region, side, status, severity, headline_rule from flag
    order by client_id, category, region, side, id`);
  return rows;
}
