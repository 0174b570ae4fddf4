import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { globalAgent } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { openHouse } from "../support/house";
import { ACT, openNoticeDesk, URGENT } from "../support/notices";

process.env.TWINGE_VAPID_PRIVATE_KEY = randomBytes(32).toString("base64url");

/** A push service at the end of every https connection of this process, without its encryption. */
const pushes: { path: string; headers: IncomingHttpHeaders; bytes: number }[] = [];
let answer = 201;
const service = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { url = "", headers } = request;
    pushes.push({ path: url, headers, bytes: Buffer.concat(chunks).length });
    response.writeHead(answer).end();
  });
});
await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
const { port } = service.address() as AddressInfo;
Object.assign(globalAgent, { createConnection: () => connect(port, "127.0.0.1") });

const house = await openHouse();
const desk = await openNoticeDesk(house);
const preferences = await import("@/lib/services/notice-preferences");
const { actOnClientFlag } = await import("@/lib/services/triage");
const { DEFAULT_NOTICE_PREFERENCES } = await import("@/lib/domain/notices/notice-preferences");
afterAll(async () => {
  await desk.close();
  await house.close();
  service.close();
  service.closeAllConnections();
});
beforeEach(() => {
  pushes.length = 0;
  answer = 201;
});

const NOW = Date.parse("2026-03-03T09:00:00Z");

function aBrowser(name: string) {
  const curve = createECDH("prime256v1");
  return {
    endpoint: `https://push.example.test/${name}`,
    p256dh: curve.generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
}

async function sendPushes(userId: string): Promise<void> {
  const jobs = await desk.query(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'send-push'`,
  );
  await house.owner.query("delete from graphile_worker._private_jobs");
  const own = await desk.query("select id from push_subscription where user_id = $1", [userId]);
  for (const { payload } of jobs) {
    expect(Object.keys(payload).sort()).toEqual(["noticeId", "practiceId", "subscriptionId"]);
    if (own.some(({ id }) => id === payload.subscriptionId)) await desk.worker.sendPush(payload);
  }
}

async function openDesk() {
  const { trainer, clients } = await house.openPractice("Ida");
  return { trainer, ida: clients[0] as UserActor };
}

describe("a browser with notifications on", () => {
  it("is notified of what is urgent, signed and encrypted", async () => {
    const { trainer, ida } = await openDesk();
    await preferences.subscribeBrowser(trainer, aBrowser("one"));
    await desk.report(ida, NOW, URGENT);
    await desk.compose(trainer, NOW);
    await sendPushes(trainer.userId);
    expect(pushes).toMatchObject([{ path: "/one", headers: { urgency: "high" } }]);
    expect(pushes[0]?.headers).toMatchObject({ "content-encoding": "aes128gcm" });
    expect(pushes[0]?.headers.authorization).toMatch(/^vapid t=/);
  });

  it("is notified of what to act on without haste", async () => {
    const { trainer, ida } = await openDesk();
    await preferences.subscribeBrowser(trainer, aBrowser("calm"));
    await desk.report(ida, NOW, ACT);
    await desk.compose(trainer, NOW + 300_000);
    await sendPushes(trainer.userId);
    expect(pushes).toMatchObject([{ path: "/calm", headers: { urgency: "normal" } }]);
  });

  it.each([404, 410])("is forgotten when the push service answers %i", async (gone) => {
    const { trainer, ida } = await openDesk();
    await preferences.subscribeBrowser(trainer, aBrowser(`gone-${gone}`));
    await desk.report(ida, NOW, URGENT);
    await desk.compose(trainer, NOW);
    answer = gone;
    await sendPushes(trainer.userId);
    expect((await preferences.readOwnNotices(trainer))?.ownEndpoints).toHaveLength(0);
  });

  it("is tried again when the push service fails, and kept", async () => {
    const { trainer, ida } = await openDesk();
    await preferences.subscribeBrowser(trainer, aBrowser("later"));
    await desk.report(ida, NOW, URGENT);
    await desk.compose(trainer, NOW);
    answer = 503;
    await expect(sendPushes(trainer.userId)).rejects.toThrow();
    expect((await preferences.readOwnNotices(trainer))?.ownEndpoints).toHaveLength(1);
  });

  it("is notified of nothing that is over by the time of a later try", async () => {
    const { trainer, ida } = await openDesk();
    await preferences.subscribeBrowser(trainer, aBrowser("over"));
    await desk.report(ida, NOW, ACT);
    await desk.compose(trainer, NOW + 300_000);
    const [flag] = await desk.query("select id from flag where client_id = $1", [ida.userId]);
    await actOnClientFlag(trainer, ida.userId, flag.id, { kind: "acknowledge" });
    await sendPushes(trainer.userId);
    expect(pushes).toEqual([]);
  });

  it("belongs to the person who turned them on last, and can be turned off again", async () => {
    const { trainer, ida } = await openDesk();
    const browser = aBrowser("shared");
    await preferences.subscribeBrowser(ida, browser);
    await preferences.subscribeBrowser(trainer, browser);
    expect((await preferences.readOwnNotices(ida))?.ownEndpoints).toHaveLength(0);
    await preferences.subscribeBrowser(trainer, aBrowser("other"));
    await preferences.unsubscribeBrowsers(trainer, browser.endpoint);
    expect((await preferences.readOwnNotices(trainer))?.ownEndpoints).toHaveLength(1);
    await preferences.unsubscribeBrowsers(trainer, null);
    expect((await preferences.readOwnNotices(trainer))?.ownEndpoints).toHaveLength(0);
  });

  it("stands in for mail where mail is off, but never for the mail of what is urgent", async () => {
    const { trainer, ida } = await openDesk();
    await preferences.setOwnNoticePreferences(trainer, {
      ...DEFAULT_NOTICE_PREFERENCES,
      mail: false,
    });
    await preferences.subscribeBrowser(trainer, aBrowser("only"));
    await desk.report(ida, NOW, ACT);
    expect(await desk.compose(trainer, NOW + 300_000)).toEqual([]);
    await sendPushes(trainer.userId);
    expect(pushes).toHaveLength(1);
    await desk.report(ida, NOW + 600_000, URGENT, "knee");
    expect(await desk.compose(trainer, NOW + 600_000)).toMatchObject([
      { subject: "A client needs you now" },
    ]);
    await sendPushes(trainer.userId);
    expect(pushes).toHaveLength(2);
  });
});
