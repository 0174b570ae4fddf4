import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { openHouse } from "../support/house";

const house = await openHouse();
const { clients } = await house.openPractice("Sam");
afterEach(() => vi.resetModules());
afterAll(() => house.close());

/** What a web server that has just started would tell. */
async function findLateSince() {
  const [{ findLateSince: find }, { pool }] = await Promise.all([
    import("@/lib/services/worker-lag"),
    import("@/lib/data/connect"),
  ]);
  return { find, pool, lateSince: await find() };
}

const setDue = (ago: string) =>
  house.owner.query(
    "update client_clock set next_evaluation_at = now() - $2::interval where client_id = $1",
    [clients[0]?.userId, ago],
  );

describe("since when flags may be late", () => {
  it("is null while the worker is within two minutes", async () => {
    await setDue("110 seconds");
    const { lateSince } = await findLateSince();
    expect(lateSince).toBeNull();
  });

  it("is when the one who has waited longest became due, readable for a role that sees no practice", async () => {
    await setDue("3 hours");
    const { lateSince, find, pool } = await findLateSince();
    expect(Math.abs((lateSince ?? 0) - (Date.now() - 3 * 3_600_000))).toBeLessThan(60_000);
    // Asked again at once it costs no question.
    await setDue("1 second");
    expect(await find()).toBe(lateSince);
    await pool.end();
  });

  it("is null while the database cannot be asked: the page says that itself", async () => {
    const { pool } = await import("@/lib/data/connect");
    await pool.end();
    const { lateSince } = await findLateSince();
    expect(lateSince).toBeNull();
  });
});
