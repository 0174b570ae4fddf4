import { afterAll, expect, it, vi } from "vitest";
import { openHouse } from "../support/house";
import { openSilentProxy } from "../support/silent-proxy";

let proxy: Awaited<ReturnType<typeof openSilentProxy>>;
const house = await openHouse(async (url) => {
  proxy = await openSilentProxy(url);
  return proxy.url;
});
const { isThrottled, recordFailure } = await import("@/lib/auth/failures");
const { openRateLimiter } = await import("@/lib/data/rate-limits");
const { isDatabaseOutage } = await import("@/lib/data/outage");
afterAll(() => house.close());

const ACCOUNT = "ida@example.test";

async function fail(times: number, account: string, address: string) {
  for (let time = 0; time < times; time += 1) await recordFailure(account, address);
}

it("counts for the account at one address, and leaves the account free elsewhere", async () => {
  await fail(9, ACCOUNT, "192.0.2.1");
  expect(await isThrottled(ACCOUNT, "192.0.2.1")).toBe(false);
  await fail(1, ACCOUNT, "192.0.2.1");
  expect(await isThrottled(ACCOUNT, "192.0.2.1")).toBe(true);
  expect(await isThrottled(ACCOUNT, "192.0.2.2")).toBe(false);
  expect(await isThrottled("jon@example.test", "192.0.2.1")).toBe(false);
});

it("counts for the address over all accounts", async () => {
  const address = "192.0.2.10";
  await Promise.all(
    Array.from({ length: 99 }, (_, index) => recordFailure(`a${index}@example.test`, address)),
  );
  expect(await isThrottled(ACCOUNT, address)).toBe(false);
  await fail(1, "one.more@example.test", address);
  expect(await isThrottled(ACCOUNT, address)).toBe(true);
  expect(await isThrottled(ACCOUNT, "192.0.2.11")).toBe(false);
});

it("counts together what happens in several processes", async () => {
  const address = "192.0.2.20";
  await fail(10, ACCOUNT, address);
  vi.resetModules();
  const other = await import("@/lib/auth/failures");
  const { pool, prisma } = await import("@/lib/data/connect");
  expect(other.isThrottled).not.toBe(isThrottled);
  expect(await other.isThrottled(ACCOUNT, address)).toBe(true);
  await pool.end();
  await prisma.$disconnect();
});

it("starts anew a quarter of an hour after the first failure", async () => {
  const address = "192.0.2.30";
  await fail(10, ACCOUNT, address);
  await house.owner.query("update rate_limit set expire = expire - 15 * 60000");
  expect(await isThrottled(ACCOUNT, address)).toBe(false);
  await fail(1, ACCOUNT, address);
  expect(await isThrottled(ACCOUNT, address)).toBe(false);
});

it("stores neither address nor account, and nothing that a list of addresses could be compared with", async () => {
  await fail(1, ACCOUNT, "192.0.2.40");
  const { rows } = await house.owner.query<{ key: string }>("select key from rate_limit");
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).toMatch(/^(?:account|address):[\w-]{43}$/);
});

it("deletes the rows that have expired and no others", async () => {
  await fail(1, ACCOUNT, "192.0.2.50");
  await house.owner.query("update rate_limit set expire = 0");
  await fail(1, ACCOUNT, "192.0.2.51");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  openRateLimiter("any", 1, 1);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  vi.useRealTimers();
  const count = async () => (await house.owner.query("select from rate_limit")).rowCount;
  await expect.poll(count).toBe(2);
  expect(await count()).toBe(2);
});

it("lets nobody guess while the database is gone", async () => {
  proxy.close();
  const attempts = await Promise.allSettled([
    isThrottled(ACCOUNT, "192.0.2.60"),
    recordFailure(ACCOUNT, "192.0.2.60"),
  ]);
  const failures = attempts.filter((attempt) => attempt.status === "rejected");
  expect(failures.map(({ reason }) => isDatabaseOutage(reason))).toEqual([true, true]);
});
