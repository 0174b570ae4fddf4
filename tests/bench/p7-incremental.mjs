import { isDeepStrictEqual } from "node:util";
import { withClient } from "../../scripts/support/database-url.mjs";
import { evaluateDue, WITH_SERVICES } from "./bench-cluster.mjs";
import { startChild } from "./child.mjs";
import { compare, measurePairs, SECONDS, Void } from "./method.mjs";
import { checkStored, keepRows, putRowsBack } from "./p7-rows.mjs";

const SHORT_DAYS = 28;
const LONG_DAYS = 3650;
/** The machine's speed changes within seconds, so a turn of both sides is made of alternating slices. */
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
