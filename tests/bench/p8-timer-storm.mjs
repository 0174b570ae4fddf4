import { withClient } from "../../scripts/support/database-url.mjs";
import { say } from "../../scripts/support/project.mjs";
import { measurePairs } from "./method.mjs";
import { readOutcome, settleAtOnce, settleByTwo } from "./p8-claims.mjs";
import { CLIENTS, writeOverdueClients } from "./p8-clients.mjs";
import { weather } from "./p8-storm.mjs";

/**
 * A hundred thousand overdue clients and two workers, one of which is killed. First with real evaluations, for what is
 * lost or doubled; then claiming and writing alone, for the pace against one statement.
 */
export async function measureTimerStorm({ cluster }) {
  say("Writing 100,000 overdue clients.");
  const { ownerUrl, workerEnv } = await cluster.database("bench_storm");
  return withClient(ownerUrl, async (owner) => {
    await writeOverdueClients(owner);
    say("Letting two workers at them, of which one is killed.");
    const storm = await weather(owner, workerEnv);
    const outcome = await readOutcome(owner);
    say("Claiming and writing alone, against one statement.");
    const result = await measurePairs({
      floor: () => settleAtOnce(owner, outcome),
      subject: () => settleByTwo(owner, workerEnv, outcome),
      ratioOf: (floor, subject) => subject.rate / floor.rate,
    });
    const [pair] = result.pairs;
    const notes = [
      `${CLIENTS} evaluated, 0 lost, 0 double; one worker killed after ${storm.killedAt}`,
      `${Math.round(storm.perSecond)} evaluations a second here, with loading, judging and notices`,
      `claiming and writing ${Math.round(pair.subject.rate)} clients a second against ${Math.round(pair.floor.rate)}; no evaluation in either`,
    ];
    return { ...result, notes };
  });
}
