import { startChild } from "./child.mjs";
import { SECONDS, Void } from "./method.mjs";

/** The load generator; `run(order)` resolves to a sample, see load.mjs. */
export function startLoad() {
  const child = startChild("tests/bench/load.mjs");
  return { run: (order) => child.ask({ seconds: SECONDS, ...order }), stop: child.stop };
}

/** Every answer was 200 and held the counted text that often. */
export function checkAnswers({ requests, statuses, found }, times) {
  if (statuses[200] !== requests) throw new Void(`answers were ${JSON.stringify(statuses)}`);
  if (found[times] !== requests)
    throw new Void(`bodies did not hold what they should ${times} times: ${JSON.stringify(found)}`);
}
