import { afterAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { HOUR_MS, painEntry } from "../support/entries";
import { openHouse } from "../support/house";
import { openSilentProxy } from "../support/silent-proxy";

let proxy: Awaited<ReturnType<typeof openSilentProxy>>;
const house = await openHouse(async (url) => {
  proxy = await openSilentProxy(url);
  return proxy.url;
});
const { logEntries } = await import("@/lib/services/log-entries");
const { readLiveSession } = await import("@/lib/data/live-sessions");
const { isDatabaseOutage } = await import("@/lib/data/outage");
afterAll(async () => {
  await house.close();
  proxy.close();
});

const NOW = Date.parse("2026-03-12T08:00:00Z");

function send(client: UserActor) {
  const sender = { actorId: client.userId, receivedAt: NOW };
  return logEntries(client, [painEntry(NOW - HOUR_MS, 4)], sender);
}

it("a connection that falls silent is given up, and the practice's writes go on", async () => {
  const { clients } = await house.openPractice("Ida", "Jon");
  const [ida, jon] = clients as [UserActor, UserActor];
  const noSid = Buffer.alloc(32);
  const ask = () => Promise.allSettled([send(ida), readLiveSession(ida.practiceId, noSid)]);
  expect(await ask()).toMatchObject([{ status: "fulfilled" }, { status: "fulfilled" }]);
  proxy.fallSilent();
  const unanswered = await ask();
  const failures = unanswered.filter((result) => result.status === "rejected");
  expect(failures.map(({ reason }) => isDatabaseOutage(reason))).toEqual([true, true]);
  expect(await send(jon)).toMatchObject([{ status: "created" }]);
});
