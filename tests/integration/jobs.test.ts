import { afterAll, afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { prepareSchema } from "@/prisma/apply/migrations.mjs";
import { waitUntil } from "@/scripts/support/processes.mjs";
import { importAsWorker } from "../support/as-worker";
import { openHouse } from "../support/house";

const house = await openHouse();
const { inPractice } = await import("@/lib/data/transaction");
const { enqueueJob } = await import("@/lib/data/jobs");
const { pool } = await import("@/lib/data/connect");
const worker = await importAsWorker(house.database.workerUrl, async () => ({
  ...(await import("@/lib/jobs/runner")),
  ...(await import("@/lib/jobs/task")),
  ...(await import("@/lib/services/job-queue")),
}));
afterAll(async () => {
  await worker.close();
  await house.close();
});
afterEach(() => house.owner.query("delete from graphile_worker._private_jobs"));

const practiceId = "0198c0de-0000-7000-8000-000000000001";
const job = { task: "greet", payload: { practiceId } };
const greeting = z.strictObject({ practiceId: z.uuid() });

async function readJobs() {
  const { rows } = await house.owner.query(
    "select *, run_at > now() + interval '1 hour' as \"isLater\" from graphile_worker._private_jobs order by id",
  );
  return rows;
}

describe("a job", () => {
  it("is there once its transaction has committed, and never if it has not", async () => {
    await inPractice(practiceId, async (tx) => enqueueJob(tx, job));
    const broken = inPractice(practiceId, async (tx) => {
      enqueueJob(tx, job);
      throw new Error("changed its mind");
    });
    await expect(broken).rejects.toThrow("changed its mind");
    expect(await readJobs()).toMatchObject([{ payload: { practiceId }, attempts: 0 }]);
  });

  it("waits for its instant, and one that has its key waits in its place", async () => {
    const runAt = Date.now() + 7_200_000;
    await inPractice(practiceId, async (tx) => enqueueJob(tx, { ...job, key: "a" }));
    await inPractice(practiceId, async (tx) => enqueueJob(tx, { ...job, key: "a", runAt }));
    expect(await readJobs()).toMatchObject([{ key: "a", isLater: true }]);
    const keyMode = "preserve_run_at" as const;
    await inPractice(practiceId, async (tx) => enqueueJob(tx, { ...job, key: "a", keyMode }));
    expect(await readJobs()).toMatchObject([{ key: "a", isLater: true }]);
  });

  it("carries an object or is refused", async () => {
    const bare = pool.query("select enqueue_job('greet', '[1]')");
    await expect(bare).rejects.toThrow(/object of ids/);
  });
});

describe("the queue", () => {
  it.each(["_private_jobs", "_private_tasks", "_private_job_queues", "jobs"])(
    "shows the web server nothing of %s",
    async (table) => {
      const read = pool.query(`select * from graphile_worker.${table}`);
      await expect(read).rejects.toThrow(/permission denied/);
    },
  );

  it("gives the worker no right to make a job but through the door, nor to change a table", async () => {
    const { rows } = await house.owner.query(`
      select has_table_privilege('twinge_worker', 'graphile_worker._private_jobs', 'insert') as inserts,
        has_schema_privilege('twinge_worker', 'graphile_worker', 'create') as creates,
        has_function_privilege('public', 'enqueue_job(text, jsonb, timestamptz, text, text, boolean)', 'execute') as anyone`);
    expect(rows).toEqual([{ inserts: false, creates: false, anyone: false }]);
    expect(await worker.canRunJobs()).toBe(true);
  });

  it("may be set up twice and by two at once", async () => {
    const { ownerUrl } = house.database;
    await Promise.all([prepareSchema(ownerUrl), prepareSchema(ownerUrl)]);
    expect(await worker.canRunJobs()).toBe(true);
  });
});

describe("the runner", () => {
  it("runs a job as the worker's role and forgets it", async () => {
    const greeted: string[] = [];
    const greet = worker.task(greeting, async (payload) => void greeted.push(payload.practiceId));
    const runner = worker.startJobRunner({ greet });
    await inPractice(practiceId, async (tx) => enqueueJob(tx, job));
    const isDone = await waitUntil(async () => (await readJobs()).length === 0, 10_000);
    await runner.stop();
    expect([isDone, greeted]).toEqual([true, [practiceId]]);
  });

  it("keeps a job that failed for later and tells nothing that its error quotes", async () => {
    const greet = worker.task(greeting, async () => {
      throw Object.assign(new Error("550 no such user iris@example.test"), { code: "EENVELOPE" });
    });
    await inPractice(practiceId, async (tx) => enqueueJob(tx, job));
    const runner = worker.startJobRunner({ greet });
    await waitUntil(async () => (await readJobs())[0]?.last_error !== null, 10_000);
    await runner.stop();
    const [failed] = await readJobs();
    expect(failed).toMatchObject({ attempts: 1, locked_at: null });
    expect(failed.last_error).toMatch(/^Error EENVELOPE/);
    expect(failed.last_error).not.toContain("iris");
  });

  it("refuses a payload that is not what the job carries", async () => {
    const greet = worker.task(greeting, async () => {});
    const odd = { task: "greet", payload: { practiceId: "x", name: "Iris" } };
    await inPractice(practiceId, async (tx) => enqueueJob(tx, odd));
    const runner = worker.startJobRunner({ greet });
    await waitUntil(async () => (await readJobs())[0]?.last_error !== null, 10_000);
    await runner.stop();
    expect((await readJobs())[0].last_error).toMatch(/^ZodError/);
  });

  it("gives back the jobs of a worker that is gone, and of nobody else", async () => {
    const present = worker.openPresence(["pool-present", "pool-too"]);
    await present.show();
    await present.show();
    const take = (workerId: string, ago: string) =>
      house.owner.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval
         where id = (select id from graphile_worker._private_jobs where locked_by is null limit 1)`,
        [workerId, ago],
      );
    for (let i = 0; i < 5; i += 1) await inPractice(practiceId, async (tx) => enqueueJob(tx, job));
    await take("pool-present", "2 hours");
    await take("pool-too", "2 hours");
    await take("pool-own", "2 hours");
    await take("pool-gone", "2 minutes");
    await take("pool-just-started", "1 second");
    expect(await worker.freeAbandonedJobs(["pool-own"])).toBe(1);
    const holders = (await readJobs()).map((row) => row.locked_by ?? "nobody");
    expect(holders.sort()).toEqual([
      "nobody",
      "pool-just-started",
      "pool-own",
      "pool-present",
      "pool-too",
    ]);
    await present.end();
    expect(await worker.freeAbandonedJobs(["pool-own"])).toBe(2);
  });
});
