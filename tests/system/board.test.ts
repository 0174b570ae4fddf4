import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../support/project-files";
import { getFrom, signInOverHttp, startApp } from "../support/running-app";

const app = await startApp();
const get = getFrom(app.origin);
const iris = await signInOverHttp(app.origin, "iris@demo.test");
const tess = await signInOverHttp(app.origin, "tess@demo.test");
const omar = await signInOverHttp(app.origin, "omar@demo.test");
const db = new Client({ connectionString: app.ownerUrl() });
beforeAll(() => db.connect());
afterAll(async () => {
  await db.end();
  await app.stop();
});

describe("the board", () => {
  const variants = [
    ["page", "/board", {}],
    ["page's payload", "/board?_rsc=abc", { rsc: "1" }],
    ["page as .rsc", "/board.rsc", {}],
    ["page's prefetch", "/board", { rsc: "1", "next-router-prefetch": "1" }],
    ["page's segment", "/board.segments/_tree.segment.rsc", {}],
    ["page with an internal header", "/board", { "x-middleware-subrequest": "proxy" }],
  ] as const;

  it.each(variants)("as %s shows no client to anybody but their trainer", async (...variant) => {
    const [, path, headers] = variant;
    for (const cookie of ["", iris, omar]) {
      const answer = await get(path, cookie, headers);
      expect(await answer.text()).not.toContain("Lindqvist");
      expect(answer.status).toBeLessThan(500);
    }
  });

  const ownVariants: [string, Record<string, string>][] = [
    ["page", {}],
    ["page's payload", { rsc: "1" }],
    ["page with an internal header", { "x-middleware-subrequest": "proxy" }],
  ];

  it.each(ownVariants)("as %s shows clients to their trainer", async (_what, headers) => {
    let own = await get("/board", tess, headers);
    // A payload has an address of its own, with a hash of its headers; Next redirects to it.
    if (own.status === 307) own = await get(own.headers.get("location") ?? "", tess, headers);
    expect(own.status).toBe(200);
    expect(await own.text()).toContain("Iris Lindqvist");
  });

  it("does not exist for an owner who trains nobody", async () => {
    const setRole = (role: string) =>
      db.query(
        `update membership m set role = $1 from user_account u
         where u.practice_id = m.practice_id and u.id = m.user_id and u.email = 'omar@demo.test'`,
        [role],
      );
    await setRole("owner");
    try {
      expect((await get("/exercises", omar)).status).toBe(200);
      expect((await get("/board", omar)).status).toBe(404);
    } finally {
      await setRole("trainer");
    }
    expect((await get("/board", omar)).status).toBe(200);
  });

  it("does not exist for a client, and its place is under the policy of every page", async () => {
    const answer = await get("/board", iris);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-security-policy")).toContain("'strict-dynamic'");
  });

  it("runs no script without the nonce of its own answer", async () => {
    const answer = await get("/board", tess);
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(3);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
  });
});

describe("what browsers are sent", () => {
  it("holds no module of the server", () => {
    const folder = join(projectRoot, ".next/static");
    const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".js"),
    );
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) {
      const script = readFileSync(join(folder, name), "utf8");
      for (const word of ["set_config(", "client_clock", "sign_in_session", "NEXTAUTH_SECRET"]) {
        expect(script.includes(word), `${word} in ${name}`).toBe(false);
      }
    }
  });
});
