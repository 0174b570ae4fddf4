import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { waitUntil } from "@/scripts/support/processes.mjs";
import { CLIENTS } from "../bench/practice.mjs";
import type { TestDatabase } from "../support/database";
import { createStage, openCopy } from "../support/stage";
import { startWorker, type WorkerProcess } from "../support/worker-process";

const PATIENCE_MS = 60_000;
const KILLS = 20;

let stage: TestDatabase;
let undisturbed: Awaited<ReturnType<Copy["readConclusions"]>>;
type Copy = Awaited<ReturnType<typeof openCopy>>;
let copy: Copy;
const started: WorkerProcess[] = [];

function start(options?: Parameters<typeof startWorker>[1]): WorkerProcess {
  const worker = startWorker(copy.database, options);
  started.push(worker);
  return worker;
}

async function finish(): Promise<void> {
  const isDone = await waitUntil(async () => (await copy.countDue()) === 0, PATIENCE_MS);
  expect(isDone).toBe(true);
}

/** Stops it if it holds claims; where it let go of them just before, it goes on. */
async function stopWithClaims(worker: WorkerProcess): Promise<boolean> {
  if (!(await copy.isClaiming())) return false;
  worker.process.kill("SIGSTOP");
  if (await copy.isClaiming()) return true;
  worker.process.kill("SIGCONT");
  return false;
}

beforeAll(async () => {
  stage = await createStage();
  copy = await openCopy(stage);
  const worker = start();
  await finish();
  expect(await worker.end("SIGTERM")).toBe(0);
  undisturbed = await copy.readConclusions();
  await copy.close();
});
beforeEach(async () => {
  copy = await openCopy(stage);
});
afterEach(async () => {
  for (const worker of started.splice(0)) {
    worker.process.kill("SIGCONT");
    await worker.end("SIGKILL");
  }
  await copy.close();
});
afterAll(() => stage.drop());

describe("the worker", () => {
  it("evaluates everybody who is due, once, and ends cleanly", async () => {
    const worker = start();
    await finish();
    expect(await copy.readEvaluations()).toEqual([{ times: 1, clients: CLIENTS }]);
    expect(undisturbed.flags.length).toBeGreaterThan(CLIENTS / 3);
    expect(undisturbed.notices.length).toBeGreaterThan(CLIENTS / 3);
    expect(undisturbed.checkIns.length).toBeGreaterThan(0);
    await waitUntil(() => worker.events().some(({ event }) => event === "sweep"), PATIENCE_MS);
    expect(worker.events()).toContainEqual(
      expect.objectContaining({ event: "sweep", evaluated: CLIENTS }),
    );
    expect(await worker.end("SIGTERM")).toBe(0);
  });

  it("loses nothing and does nothing twice when it is killed with claims in hand, again and again", async () => {
    let rounds = 1;
    let held = 0;
    while (held < KILLS) {
      if ((await copy.countDue()) === 0) {
        await copy.ask("update client_clock set next_evaluation_at = now() - interval '1 hour'");
        rounds += 1;
      }
      const worker = start();
      // It is stopped at some moment at which it holds claims, and only then killed.
      await waitUntil(copy.isClaiming, PATIENCE_MS, 1);
      await waitUntil(() => false, Math.random() * 40, 5);
      if (await stopWithClaims(worker)) held += 1;
      await worker.end("SIGKILL");
      await waitUntil(async () => !(await copy.isClaiming()), PATIENCE_MS, 5);
    }
    start();
    await finish();
    expect(await copy.readEvaluations()).toEqual([{ times: rounds, clients: CLIENTS }]);
    expect(await copy.readConclusions()).toEqual(undisturbed);
  }, 240_000);

  it("that is stopped with claims in hand loses them, and writes nothing once it goes on", async () => {
    const stopped = start({ sessionOptions: "-c idle_in_transaction_session_timeout=1s" });
    const isCaught = await waitUntil(() => stopWithClaims(stopped), PATIENCE_MS, 1);
    expect(isCaught).toBe(true);
    const isFreed = await waitUntil(async () => !(await copy.isClaiming()), 10_000);
    expect(isFreed).toBe(true);
    const peer = start();
    await finish();
    stopped.process.kill("SIGCONT");
    // It finishes what it was at before it ends.
    expect(await stopped.end("SIGTERM")).toBe(0);
    expect(await copy.readEvaluations()).toEqual([{ times: 1, clients: CLIENTS }]);
    expect(await copy.readConclusions()).toEqual(undisturbed);
    expect(await peer.end("SIGTERM")).toBe(0);
  });

  it.each([365, -365])("takes no notice of its own clock, %i days off", async (clockShiftDays) => {
    const worker = start({ clockShiftDays });
    await finish();
    expect(await worker.end("SIGTERM")).toBe(0);
    const [line] = worker.events();
    const aheadDays = (Date.parse(String(line?.at)) - Date.now()) / 86_400_000;
    expect(aheadDays).toBeCloseTo(clockShiftDays, 1);
    expect(await copy.readConclusions()).toEqual(undisturbed);
  });
});
