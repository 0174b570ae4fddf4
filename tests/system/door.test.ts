import { once } from "node:events";
import { request } from "node:http";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { painEntry, sessionEntry } from "../support/entries";
import { getFrom, signInOverHttp, startApp } from "../support/running-app";

const app = await startApp();
const iris = await signInOverHttp(app.origin, "iris@demo.test");
const tess = await signInOverHttp(app.origin, "tess@demo.test");
const omar = await signInOverHttp(app.origin, "omar@demo.test");
const db = new Client({ connectionString: app.ownerUrl() });
let irisId: string;
beforeAll(async () => {
  await db.connect();
  const { rows } = await db.query("select id from user_account where email = 'iris@demo.test'");
  irisId = rows[0].id;
});
afterAll(async () => {
  await db.end();
  await app.stop();
});

function post(body: string, headers: Record<string, string> = {}) {
  return fetch(`${app.origin}/api/v1/entries`, {
    method: "POST",
    headers: { cookie: iris, "content-type": "application/json", ...headers },
    body,
  });
}

const get = getFrom(app.origin);

async function countPain(): Promise<number> {
  const { rows } = await db.query("select count(*)::int as count from pain_report");
  return rows[0].count;
}

describe("POST /api/v1/entries", () => {
  it.each([
    [400, "not JSON", "{", {}],
    [400, "no list", "{}", {}],
    [400, "an unknown key", '{"entries":[],"more":1}', {}],
    [400, "51 entries", JSON.stringify({ entries: Array.from({ length: 51 }, () => ({})) }), {}],
    [400, "bytes that are no UTF-8", "\ud800{", {}],
    [401, "nobody signed in", '{"entries":[]}', { cookie: "" }],
    [401, "a cookie that is none", '{"entries":[]}', { cookie: "twinge.session=x.y.z" }],
    [401, "a malformed bearer", '{"entries":[]}', { cookie: "", authorization: "Bearer %" }],
    [403, "another site's page", '{"entries":[]}', { origin: "https://example.test" }],
    [403, "a cross-site fetch", '{"entries":[]}', { "sec-fetch-site": "cross-site" }],
    [413, "more than 256 KiB", JSON.stringify({ entries: ["x".repeat(256 * 1024)] }), {}],
    [415, "a form", "entries=1", { "content-type": "application/x-www-form-urlencoded" }],
    [415, "plain text", '{"entries":[]}', { "content-type": "text/plain" }],
  ])("answers %i to %s, with a code and a message", async (status, _what, body, headers) => {
    const before = await countPain();
    const answer = await post(body, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual({
      error: { code: expect.stringMatching(/^[a-z-]+$/), message: expect.stringMatching(/\w/) },
    });
    expect(await countPain()).toBe(before);
  });

  it("keeps the good entries of a batch and says what is wrong with each bad one", async () => {
    const now = Date.now();
    const session = sessionEntry(now - 80 * 3_600_000);
    const good = painEntry(now, 5, { sessionId: session.id });
    const answer = await post(
      JSON.stringify({
        entries: [
          painEntry(now, 11),
          session,
          { id: "x" },
          good,
          7,
          painEntry(now, 3, { region: "tail" }),
        ],
      }),
    );
    expect(answer.status).toBe(200);
    const { receipts } = (await answer.json()) as {
      receipts: { id: string; status: string; receivedAt: string; error?: { path: string } }[];
    };
    expect(receipts.map(({ status, error }) => [status, error?.path])).toEqual([
      ["rejected", "pain.nrs"],
      ["created", undefined],
      ["rejected", "type"],
      ["created", undefined],
      ["rejected", "entry"],
      ["rejected", "pain.region"],
    ]);
    for (const { receivedAt } of receipts)
      expect(Date.parse(receivedAt)).toBeGreaterThan(now - 60_000);

    const board = await get("/board", tess);
    expect(await board.text()).toContain("Iris Lindqvist");
    const { rows } = await db.query(
      `select record -> 'headline' -> 'evidence' -> 'sources' ? $2 as "hasSource", severity from flag
       where client_id = $1 and category = 'persistent-pain' and status = 'open' and region = 'lower-back'`,
      [irisId, good.id],
    );
    expect(rows).toEqual([{ hasSource: true, severity: "act" }]);
  });

  it("refuses a body that is too long while it is still being sent, and closes the connection", async () => {
    const url = new URL("/api/v1/entries", app.origin);
    const headers = { cookie: iris, "content-type": "application/json" };
    const sender = request(url, { method: "POST", headers });
    // The rest may meet a connection that is closed already.
    sender.on("error", () => {});
    const answered = once(sender, "response");
    for (let part = 0; part < 5; part += 1) sender.write("x".repeat(64 * 1024));
    const [answer] = await answered;
    expect(answer.statusCode).toBe(413);
    expect(answer.headers.connection).toBe("close");
    sender.destroy();
  });

  it("takes a body that comes slowly", async () => {
    const url = new URL("/api/v1/entries", app.origin);
    const headers = { cookie: iris, "content-type": "application/json" };
    const sender = request(url, { method: "POST", headers });
    const answered = once(sender, "response");
    for (const part of ['{"ent', 'ries"', ":[]}"]) {
      sender.write(part);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    sender.end();
    const [answer] = await answered;
    expect(answer.statusCode).toBe(200);
    answer.resume();
  });

  it("does not answer to GET", async () => {
    expect((await get("/api/v1/entries", iris)).status).toBe(405);
  });
});

describe("a session", () => {
  it("ends on the server: the old cookie opens nothing after sign-out", async () => {
    const cookie = await signInOverHttp(app.origin, "hale@demo.test");
    expect((await get("/today", cookie)).status).toBe(200);
    const csrf = await fetch(`${app.origin}/api/auth/csrf`, { headers: { cookie } });
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    await fetch(`${app.origin}/api/auth/signout`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken }),
    });
    expect((await get("/today", cookie)).status).toBe(307);
    expect((await post('{"entries":[]}', { cookie })).status).toBe(401);
  });

  it("is refused with a wrong password and never a 500", async () => {
    const cookie = await signInOverHttp(app.origin, "iris@demo.test", "wrong");
    expect(cookie).not.toContain("twinge.session");
  });
});

describe("a client's page, report and acts", () => {
  const variants = [
    ["page", (id: string) => `/clients/${id}`, {}],
    ["page's payload", (id: string) => `/clients/${id}?_rsc=abc`, { rsc: "1" }],
    ["page as .rsc", (id: string) => `/clients/${id}.rsc`, {}],
    [
      "page's prefetch",
      (id: string) => `/clients/${id}`,
      { rsc: "1", "next-router-prefetch": "1" },
    ],
    ["page's segment", (id: string) => `/clients/${id}.segments/_tree.segment.rsc`, {}],
    ["PDF", (id: string) => `/api/v1/clients/${id}/report.pdf`, {}],
    [
      "page with an internal header",
      (id: string) => `/clients/${id}`,
      { "x-middleware-subrequest": "proxy" },
    ],
  ] as const;

  it.each(variants)(
    "as %s show nothing to a trainer who does not look after the client",
    async (_what, path, headers) => {
      const answer = await get(path(irisId), omar, headers);
      const body = await answer.text();
      expect(body).not.toContain("Lindqvist");
      expect(body).not.toContain("5/10");
      expect(answer.status).not.toBe(500);
    },
  );

  it.each(variants)(
    "as %s show nothing to somebody signed out, or to a client",
    async (_what, path, headers) => {
      for (const cookie of ["", iris]) {
        const answer = await get(path(irisId), cookie, headers);
        expect(await answer.text()).not.toContain("Lower back: still");
        expect(answer.status).not.toBe(500);
      }
    },
  );

  it("open to the trainer who does, and the PDF is one", async () => {
    expect(await (await get(`/clients/${irisId}`, tess)).text()).toContain("Iris Lindqvist");
    const pdf = await get(`/api/v1/clients/${irisId}/report.pdf`, tess);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });
});

describe("headers", () => {
  it.each(["/", "/sign-in", "/board", "/api/health/live", "/api/v1/clients/x/report.pdf"])(
    "of %s",
    async (path) => {
      const { headers } = await get(path, tess);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  it("of a page name a nonce for scripts and forbid frames and objects", async () => {
    const first = (await get("/board", tess)).headers.get("content-security-policy");
    const second = (await get("/board", tess)).headers.get("content-security-policy");
    expect(first).toMatch(/script-src[^;]*'nonce-[\w+/=-]{20,}'/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(first).toContain(part);
    }
    expect(first).not.toBe(second);
  });

  it("of a personal page keep it out of every cache", async () => {
    for (const path of ["/board", `/clients/${irisId}`, `/api/v1/clients/${irisId}/report.pdf`]) {
      expect((await get(path, tess)).headers.get("cache-control")).toContain("no-store");
    }
  });
});

describe("health", () => {
  it("answers exactly what its contract says", async () => {
    const ready = await get("/api/health/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: "ready",
      database: "ok",
      schema: "current",
      worker: { lagSeconds: expect.any(Number) },
    });
    expect((await get("/api/health/live")).status).toBe(200);
  });
});

describe("npm start", () => {
  it("prints the address and the demo's people", () => {
    expect(app.said()).toContain(app.origin);
    expect(app.said()).toContain("tess@demo.test");
  });
});
