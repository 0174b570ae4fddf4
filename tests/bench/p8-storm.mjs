// The storm as it would come: real workers, real evaluations, and one of them killed with claims in hand.
import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { PROGRAMS } from "../../scripts/support/programs.mjs";
import { Void } from "./method.mjs";
import { CLIENTS } from "./p8-clients.mjs";

const KILL_AFTER_SHARE = 0.3;
const LIMIT_MS = 240_000;

/** Two workers evaluate everybody; resolves to evaluations a second. Voids where one is lost or double. */
export async function weather(owner, workerEnv) {
  await owner.query(`
    create unlogged table evaluation_seen (practice_id uuid, client_id uuid);
    create function see_evaluation() returns trigger language plpgsql security definer as
      $$ begin insert into evaluation_seen values (new.practice_id, new.client_id); return null; end $$;
    create trigger see_evaluation after update of evaluated_at on client_clock
      for each row execute function see_evaluation();`);
  const workers = [1, 2].map(() =>
    spawn(process.execPath, PROGRAMS.development.worker, {
      env: workerEnv,
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  try {
    const first = await waitForEvaluated(owner, 1);
    const killed = await killWithClaims(owner, workers[0]);
    const last = await waitForEvaluated(owner, CLIENTS);
    await checkStorm(owner);
    return {
      perSecond: (last.evaluated - first.evaluated) / ((last.at - first.at) / 1000),
      killedAt: killed.evaluated,
    };
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
    await owner.query("drop trigger see_evaluation on client_clock");
  }
}

async function killWithClaims(owner, worker) {
  const reached = await waitForEvaluated(owner, CLIENTS * KILL_AFTER_SHARE);
  worker.kill("SIGKILL");
  return reached;
}

async function waitForEvaluated(owner, wanted) {
  const start = performance.now();
  for (;;) {
    const { rows } = await owner.query("select count(*)::int as evaluated from evaluation_seen");
    const at = performance.now();
    if (rows[0].evaluated >= wanted) return { ...rows[0], at };
    if (at - start > LIMIT_MS) throw new Void(`only ${rows[0].evaluated} were evaluated in time`);
    await delay(100);
  }
}

async function checkStorm(owner) {
  const { rows } = await owner.query(`
    select (select count(*)::int from client_clock where next_evaluation_at <= now() or evaluated_at is null) as lost,
      (select count(*)::int from (select from evaluation_seen group by practice_id, client_id having count(*) > 1) d)
        as twice,
      (select count(*)::int from (select from flag_event e join flag f using (practice_id)
        where f.id = e.flag_id and e.kind = 'opened'
        group by f.practice_id, f.client_id, f.category, f.region, f.side having count(*) > 1) d) as "openedTwice",
      (select count(distinct client_id)::int from flag where status = 'open') as flagged,
      (select count(*)::int from flag_event where kind = 'opened' and detail ? 'lateSeconds') as late,
      (select count(*)::int from flag_event where kind = 'opened') as opened`);
  const { lost, twice, openedTwice, flagged, late, opened } = rows[0];
  if (lost + twice + openedTwice > 0) {
    throw new Void(`${lost} lost, ${twice} evaluated twice, ${openedTwice} flags opened twice`);
  }
  const expected = CLIENTS - Math.floor(CLIENTS / 3);
  if (flagged !== expected) throw new Void(`${flagged} clients carry a flag, not ${expected}`);
  if (late !== opened)
    throw new Void(`${opened - late} of ${opened} late flags are not marked late`);
}
