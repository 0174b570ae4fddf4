import { startChild } from "./child.mjs";
import { SECONDS, Void } from "./method.mjs";

/** A server is as fast as it gets once its code is compiled, which the engine does by counting calls. */
const WARM_REQUESTS = 4_000;
const LONGEST_WARM_UP_MS = 30_000;

/** The load generator; `run(order)` resolves to a sample, see load.mjs. */
export function startLoad() {
  const child = startChild("tests/bench/load.mjs");
  const run = (order) => child.ask({ seconds: SECONDS, ...order });
  return { run, warm: (order) => warm(run, order), stop: child.stop };
}

/** Sends what is measured later until the server has answered often, or long enough. */
async function warm(run, order) {
  const endAt = performance.now() + LONGEST_WARM_UP_MS;
  for (let requests = 0; requests < WARM_REQUESTS && performance.now() < endAt; ) {
    requests += (await run({ ...order, seconds: 1 })).requests;
  }
}

/** The sample, if every answer was 200 and held the counted text that often. */
export function checkAnswered(sample, times = 1) {
  const { requests, statuses, found } = sample;
  if (requests === 0 || statuses[200] !== requests) {
    throw new Void(`answers were ${JSON.stringify(statuses)}`);
  }
  if (found[times] !== requests) {
    throw new Void(`bodies did not hold what they should ${times} times: ${JSON.stringify(found)}`);
  }
  return sample;
}
