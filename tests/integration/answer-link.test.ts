import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { HOUR_MS, painEntry, sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const { logEntries } = await import("@/lib/services/log-entries");
const { evaluateAtRest } = await import("@/lib/services/sweep");
const { answerByLink, readAnswerLink } = await import("@/lib/services/answer-link");
const { answerLinksOf } = await import("@/lib/services/answer-links");
const { signAnswerToken } = await import("@/lib/auth/answer-token");
const { openPracticeScope } = await import("@/lib/auth/scope");
const { inPrisma } = await import("@/lib/data/transaction");
afterAll(() => house.close());

/** A Monday evening in Berlin. */
const ENDED_AT = Date.parse("2026-03-02T18:00:00Z");
const line = (hours: number) => ENDED_AT + hours * HOUR_MS;
const MONDAY = { daysAgo: 1, startedOn: "2026-03-02" };
const AT = line(25);

let visit = 0;
/** An address that nobody came from before. */
let address = "";
beforeEach(() => {
  visit += 1;
  address = `192.0.2.${visit}`;
});

function knee(at: number, nrs: number, pain: object = {}) {
  return painEntry(at, nrs, { region: "knee", side: "left", ...pain });
}

async function log(client: UserActor, at: number, ...entries: object[]) {
  const receipts = await logEntries(client, entries, { actorId: client.userId, receivedAt: at });
  expect(receipts.map(({ status }) => status)).toEqual(entries.map(() => "created"));
}

async function tokensOf(client: UserActor, now: number): Promise<string[]> {
  const { practiceId, userId } = client;
  const scope = openPracticeScope({ kind: "system", practiceId }, "send-notices");
  if (!scope) throw new Error("The house may");
  const links = await inPrisma(scope, (tx) => answerLinksOf(tx, userId, now));
  return links.map((link) => {
    expect(link).toMatch(/^http:\/\/localhost:3000\/a#[\w-]{91}$/);
    return link.split("#")[1] ?? "";
  });
}

/** A client who was asked how the knee is 24 hours after a run, and the token of that day's mail. */
async function askIda(pain: object = {}) {
  const { clients, practiceId } = await house.openPractice("Ida");
  const ida = clients[0] as UserActor;
  const run = sessionEntry(ENDED_AT - HOUR_MS, { kind: "run" });
  await log(ida, ENDED_AT, run, knee(ENDED_AT, 4, { qualities: ["ache"], ...pain }));
  await evaluateAtRest({ practiceId, clientId: ida.userId, now: AT });
  const [token = ""] = await tokensOf(ida, AT);
  return { ida, practiceId, token };
}

async function readReports(client: UserActor) {
  const { rows } = await house.owner.query(
    `select id, region, side, nrs, moment, qualities, recorded_by_id as "by", reported_at as "at"
     from pain_report where client_id = $1 order by reported_at, received_at`,
    [client.userId],
  );
  return rows;
}

/** What the database holds, row for row. */
async function countRows() {
  const { rows } = await house.owner.query(`
    select (select count(*)::int from pain_report) as reports, (select count(*)::int from audit_event) as audits,
      (select count(*)::int from check_in where closed_at is not null) as closed,
      (select count(*)::int from flag_event) as events`);
  return rows[0];
}

describe("an answer link", () => {
  it("asks about the place with the last number, and looking changes nothing", async () => {
    const { token } = await askIda();
    const before = await countRows();
    for (let look = 0; look < 3; look += 1) {
      expect(await readAnswerLink(token, address, AT)).toEqual({
        ok: true,
        value: {
          region: "knee",
          side: "left",
          occasion: { kind: "clock", hours: 24, session: MONDAY },
          lastNrs: 4,
          lastReportedAt: ENDED_AT,
          now: AT,
          timeZone: "Europe/Berlin",
        },
      });
    }
    expect(await countRows()).toEqual(before);
  });

  it("records one report of that place, by the link, and closes the question", async () => {
    const { ida, token } = await askIda();
    expect(await answerByLink({ token, nrs: 2 }, address, AT)).toEqual({
      ok: true,
      value: { nrs: 2, asksMore: false },
    });
    const [, answer] = await readReports(ida);
    expect(answer).toMatchObject({
      region: "knee",
      side: "left",
      nrs: 2,
      moment: null,
      qualities: [],
      by: ida.userId,
      at: new Date(AT),
    });
    const { rows } = await house.owner.query(
      `select c.id, c.closed_by as "closedBy", c.answer_id as "answerId" from check_in c where c.client_id = $1`,
      [ida.userId],
    );
    expect(rows).toEqual([{ id: answer.id, closedBy: "answered", answerId: answer.id }]);
    const audits = await house.owner.query(
      "select actor_id, detail from audit_event where client_id = $1 order by at desc limit 1",
      [ida.userId],
    );
    expect(audits.rows).toEqual([{ actor_id: null, detail: { ids: [answer.id], by: "link" } }]);
  });

  it("works once, also when two answer at the same moment, and says nothing of the client after", async () => {
    const { ida, token } = await askIda();
    const answers = await Promise.all(
      [3, 5, 0].map((nrs) => answerByLink({ token, nrs }, address, AT)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const over = { ok: false, refusal: "over" };
    expect(answers.filter(({ ok }) => !ok)).toEqual([over, over]);
    expect(await readReports(ida)).toHaveLength(2);
    const before = await countRows();
    expect(await answerByLink({ token, nrs: 3 }, address, AT)).toEqual(over);
    expect(await readAnswerLink(token, address, AT)).toEqual(over);
    expect(await countRows()).toEqual(before);
  });

  it("records nothing after 72 hours", async () => {
    const { ida, token } = await askIda();
    const last = AT + 72 * HOUR_MS;
    expect(await readAnswerLink(token, address, last - 1)).toMatchObject({ ok: true });
    expect(await readAnswerLink(token, address, last)).toEqual({ ok: false, refusal: "over" });
    expect(await answerByLink({ token, nrs: 3 }, address, last)).toMatchObject({ ok: false });
    expect(await readReports(ida)).toHaveLength(1);
  });

  it("records nothing once the place was reported otherwise, or a later question took its place", async () => {
    const asked = await askIda();
    await log(asked.ida, AT, knee(AT, 3));
    expect(await answerByLink({ token: asked.token, nrs: 9 }, address, AT)).toMatchObject({
      ok: false,
    });
    expect(await readReports(asked.ida)).toHaveLength(2);
    const later = await askIda();
    const { practiceId, ida } = later;
    await evaluateAtRest({ practiceId, clientId: ida.userId, now: line(49) });
    expect(await answerByLink({ token: later.token, nrs: 9 }, address, line(49))).toMatchObject({
      ok: false,
    });
    const [next = ""] = await tokensOf(ida, line(49));
    expect(await answerByLink({ token: next, nrs: 3 }, address, line(49))).toMatchObject({
      ok: true,
    });
  });

  it("records nothing for a client who has gone", async () => {
    const { ida, token } = await askIda();
    await house.owner.query("update user_account set disabled_at = now() where id = $1", [
      ida.userId,
    ]);
    expect(await answerByLink({ token, nrs: 3 }, address, AT)).toMatchObject({ ok: false });
    expect(await readReports(ida)).toHaveLength(1);
  });

  it("tells of the morning after where that was asked", async () => {
    const { clients, practiceId } = await house.openPractice("Ida");
    const ida = clients[0] as UserActor;
    const run = sessionEntry(ENDED_AT - HOUR_MS, { kind: "run" });
    await log(ida, ENDED_AT, run, knee(ENDED_AT, 4, { sessionId: run.id, moment: "after" }));
    const morning = Date.parse("2026-03-03T07:00:00Z");
    await evaluateAtRest({ practiceId, clientId: ida.userId, now: morning });
    const [token = ""] = await tokensOf(ida, morning);
    expect(await readAnswerLink(token, address, morning)).toMatchObject({
      value: { occasion: { kind: "morning-after", session: MONDAY } },
    });
    await answerByLink({ token, nrs: 1 }, address, morning);
    expect((await readReports(ida)).at(-1)).toMatchObject({ nrs: 1, moment: "morning-after" });
  });

  it("says when a number calls for questions that it cannot ask, and records the number", async () => {
    const { ida, token } = await askIda();
    expect(await answerByLink({ token, nrs: 7 }, address, AT)).toEqual({
      ok: true,
      value: { nrs: 7, asksMore: true },
    });
    expect((await readReports(ida)).at(-1)).toMatchObject({ nrs: 7 });
    const numb = await askIda({ qualities: ["numbness"] });
    expect(await answerByLink({ token: numb.token, nrs: 3 }, address, AT)).toMatchObject({
      value: { asksMore: true },
    });
  });
});

describe("a link that is none of ours", () => {
  const forgeries = async () => {
    const { token, practiceId } = await askIda();
    const elsewhere = await askIda();
    const bytes = Buffer.from(token, "base64url");
    const flipped = (index: number) => {
      const copy = Buffer.from(bytes);
      copy[index] = (copy[index] ?? 0) ^ 1;
      return copy.toString("base64url");
    };
    const foreign = Buffer.from(elsewhere.token, "base64url");
    const spliced = Buffer.concat([bytes.subarray(0, 16), foreign.subarray(16)]);
    return {
      practiceId,
      tokens: [
        "",
        "a",
        "x".repeat(91),
        `${token}=`,
        `${token}A`,
        token.slice(1),
        ...[0, 16, 32, 35, 36, 67].map(flipped),
        spliced.toString("base64url"),
      ],
    };
  };

  it("records nothing and tells nothing", async () => {
    const { tokens } = await forgeries();
    const before = await countRows();
    for (const [index, token] of tokens.entries()) {
      const from = `198.51.100.${index}`;
      expect(await readAnswerLink(token, from, AT)).toEqual({ ok: false, refusal: "over" });
      expect(await answerByLink({ token, nrs: 3 }, from, AT)).toEqual({
        ok: false,
        refusal: "over",
      });
    }
    expect(await countRows()).toEqual(before);
  });

  it("is one as well when it names the question of another practice", async () => {
    const here = await askIda();
    const there = await askIda();
    const { rows } = await house.owner.query("select id from check_in where client_id = $1", [
      there.ida.userId,
    ]);
    const token = signAnswerToken({
      practiceId: here.practiceId,
      checkInId: rows[0].id,
      expiresAt: AT + HOUR_MS,
    });
    expect(await answerByLink({ token, nrs: 3 }, address, AT)).toMatchObject({ ok: false });
    expect(await readReports(there.ida)).toHaveLength(1);
  });

  it("is slowed down after ten guesses, while a link of ours goes on working", async () => {
    const { token } = await askIda();
    const guess = (index: number) => `${String(index).padStart(4, "0")}${token.slice(4)}`;
    const refusals = [];
    for (let index = 0; index < 30; index += 1) {
      const answer = await answerByLink({ token: guess(index), nrs: 3 }, address, AT);
      refusals.push(answer.ok ? "recorded" : answer.refusal);
    }
    expect(refusals).toEqual([...Array(10).fill("over"), ...Array(20).fill("throttled")]);
    expect(await answerByLink({ token, nrs: 3 }, address, AT)).toMatchObject({ ok: true });
  });
});

describe("the database", () => {
  it("holds nothing of a token", async () => {
    const { token } = await askIda();
    const signature = Buffer.from(token, "base64url").subarray(36);
    const { rows: tables } = await house.owner.query(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'`);
    for (const { name } of tables) {
      const { rows } = await house.owner.query(`select t::text as text from ${name} t`);
      const text = rows.map((row) => row.text).join("\n");
      expect(text).not.toContain(token);
      expect(text).not.toContain(signature.toString("hex"));
    }
  });
});
