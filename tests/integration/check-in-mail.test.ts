import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { HOUR_MS, painEntry } from "../support/entries";
import { openHouse } from "../support/house";
import { startMailServer } from "../support/mail-server";
import { openNoticeDesk } from "../support/notices";

const server = await startMailServer();
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = "Twinge <twinge@example.test>";
const house = await openHouse();
const desk = await openNoticeDesk(house);
const { logEntries } = await import("@/lib/services/log-entries");
const { answerByLink } = await import("@/lib/services/answer-link");
afterAll(async () => {
  await desk.close();
  await house.close();
  await server.die();
});
beforeEach(() => {
  server.mails.length = 0;
});

/** 3:00 in Berlin, so that every question comes at night. */
const BEGAN_AT = Date.parse("2026-03-02T02:00:00Z");
const NIGHT = BEGAN_AT + 24 * HOUR_MS + 1;
/** When the quiet hours end. */
const MORNING = Date.parse("2026-03-03T06:00:00Z");

async function log(client: UserActor, at: number, region: string, nrs: number) {
  const entry = painEntry(at, nrs, { region, side: "left" });
  const sender = { actorId: client.userId, receivedAt: at };
  expect(await logEntries(client, [entry], sender)).toMatchObject([{ status: "created" }]);
}

/** A client who is asked about these places in the night. */
async function ask(...regions: string[]): Promise<UserActor> {
  const { clients, practiceId } = await house.openPractice("Ida");
  const ida = clients[0] as UserActor;
  for (const region of regions) await log(ida, BEGAN_AT, region, 4);
  await desk.worker.evaluateAtRest({ practiceId, clientId: ida.userId, now: NIGHT });
  return ida;
}

const readWaiting = ({ userId }: UserActor) =>
  desk.query("select kind from notice where user_id = $1 and due_at is not null", [userId]);

/** Sends what waits, and answers the links of the one mail that came. */
async function receive(client: UserActor, now: number): Promise<readonly string[]> {
  const { practiceId } = client;
  for (const { id, status } of await desk.readMails(practiceId)) {
    if (status === "queued") await desk.worker.sendMail({ practiceId, messageId: id }, now);
  }
  expect(server.mails).toHaveLength(1);
  const text = server.mails[0]?.raw.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=") ?? "";
  return [...text.matchAll(/http:\/\/localhost:3000\/a#([\w-]{91})/g)].map(
    ([, token = ""]) => token,
  );
}

describe("a question that comes due at night", () => {
  it("is mailed when the quiet hours end, with a link that answers it", async () => {
    const ida = await ask("knee");
    expect(await desk.compose(ida, NIGHT)).toEqual([]);
    expect(await desk.compose(ida, MORNING - 1)).toEqual([]);
    expect(await desk.compose(ida, MORNING)).toMatchObject([{ subject: "Your check-in is ready" }]);
    const [token = "", ...others] = await receive(ida, MORNING);
    expect(others).toEqual([]);
    expect(server.mails[0]?.raw).not.toMatch(/[Kk]nee|\b[Ll]eft\b|\bIda\b|4\/10/);
    expect(await answerByLink({ token, nrs: 2 }, "192.0.2.1", MORNING)).toMatchObject({ ok: true });
    const reports = await desk.query("select nrs from pain_report where client_id = $1", [
      ida.userId,
    ]);
    expect(reports).toHaveLength(2);
  });

  it("is one mail with a link for each place", async () => {
    const ida = await ask("knee", "elbow");
    await desk.compose(ida, MORNING);
    const tokens = await receive(ida, MORNING);
    expect(tokens).toHaveLength(2);
    for (const token of tokens) {
      expect(await answerByLink({ token, nrs: 2 }, "192.0.2.1", MORNING)).toMatchObject({
        ok: true,
      });
    }
  });

  it("is not mailed any more once it was answered", async () => {
    const ida = await ask("knee");
    await log(ida, NIGHT + HOUR_MS, "knee", 3);
    expect(await desk.compose(ida, MORNING)).toEqual([]);
    expect(await readWaiting(ida)).toEqual([]);
  });

  it("is not mailed any more once it is over unanswered", async () => {
    const ida = await ask("knee");
    const { practiceId, userId } = ida;
    await desk.worker.evaluateAtRest({
      practiceId,
      clientId: userId,
      now: NIGHT + 30 * 24 * HOUR_MS,
    });
    const questions = await desk.query(
      "select 1 from check_in where client_id = $1 and closed_at is null",
      [userId],
    );
    expect(questions).toEqual([]);
    expect(await desk.compose(ida, MORNING + 30 * 24 * HOUR_MS)).toEqual([]);
    expect(await readWaiting(ida)).toEqual([]);
  });

  it("is not asked beside what must be read now", async () => {
    const ida = await ask("knee");
    await desk.report(ida, NIGHT, { nrs: 5, pain: { screening: { "ce-saddle": "yes" } } });
    expect(await desk.compose(ida, MORNING)).toMatchObject([
      { subject: "Twinge: please read this now" },
    ]);
    expect(await receive(ida, MORNING)).toEqual([]);
  });

  it("leaves no link in any row", async () => {
    const ida = await ask("knee");
    await desk.compose(ida, MORNING);
    await receive(ida, MORNING);
    const [mail] = await desk.readMails(ida.practiceId);
    expect(mail).toMatchObject({ status: "sent" });
    expect(mail?.text).not.toContain("/a#");
  });
});
