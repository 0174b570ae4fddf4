import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { painEntry, sessionEntry } from "../support/entries";
import { signInOverHttp, startApp } from "../support/running-app";

const PHONES = ["iris", "rio", "max", "wes", "theo", "hale"];
const ENTRIES_PER_PHONE = 40;
/** After how many receipts in all what is killed. */
const KILLS = [
  { after: 30, what: "killDatabase" },
  { after: 80, what: "killWeb" },
  { after: 130, what: "killDatabase" },
  { after: 180, what: "killWeb" },
] as const;

const app = await startApp();
afterAll(() => app.stop());

/** One attempt to send; null when the answer, or a part of it, did not arrive. */
async function send(cookie: string, entry: object): Promise<{ code: number; body: string } | null> {
  try {
    const answer = await fetch(`${app.origin}/api/v1/entries`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ entries: [entry] }),
    });
    return { code: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}

/** Like a phone with an outbox: an entry is sent again, the same to the letter, until there is a receipt. */
async function sendUntilReceipt(cookie: string, entry: object): Promise<void> {
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    const answer = await send(cookie, entry);
    if (answer?.code === 200) {
      expect(answer.body).toMatch(/"status":"(created|duplicate)"/);
      return;
    }
    if (answer) expect(answer.code, answer.body).toBe(503);
    await app.waitUntilReady();
  }
  throw new Error("No receipt");
}

it("SIGKILL of the web process and of PostgreSQL loses nothing acknowledged and leaves no fact without its evaluation", async () => {
  const acknowledged: string[] = [];
  const kills = [...KILLS];
  const start = Date.now();
  const cookies: string[] = [];
  for (const phone of PHONES) {
    cookies.push(await signInOverHttp(app.origin, `${phone}@demo.test`));
  }

  await Promise.all(
    cookies.map(async (cookie, phoneIndex) => {
      for (let index = 0; index < ENTRIES_PER_PHONE; index += 1) {
        const at = start - (index * PHONES.length + phoneIndex) * 60_000;
        const entry = index % 2 === 0 ? painEntry(at, index % 9) : sessionEntry(at);
        await sendUntilReceipt(cookie, entry);
        acknowledged.push(entry.id);
        const kill = kills[0];
        if (kill && acknowledged.length >= kill.after) {
          kills.shift();
          app[kill.what]();
        }
      }
    }),
  );
  expect(kills).toEqual([]);

  await app.waitUntilReady();
  const db = new Client({ connectionString: app.ownerUrl() });
  await db.connect();
  const stored = await db.query(
    "select id from training_session where id = any($1) union all select id from pain_report where id = any($1)",
    [acknowledged],
  );
  expect(stored.rows.map((row) => row.id).sort()).toEqual([...acknowledged].sort());

  // A fact, its evaluation, its standing row and its audit row came in one transaction or not at all.
  const halves = await db.query(`
    with fact as (
      select practice_id, client_id, id, received_at from training_session
      union all select practice_id, client_id, id, received_at from pain_report
    )
    select f.id from fact f
    left join client_clock k using (practice_id, client_id)
    left join standing s using (practice_id, client_id)
    where k.evaluated_at is null or k.evaluated_at < f.received_at
      or s.updated_at is null or s.updated_at < f.received_at
      or not exists (select 1 from audit_event a where a.practice_id = f.practice_id
           and a.verb = 'log-entries' and a.detail -> 'ids' ? f.id::text)`);
  expect(halves.rows).toEqual([]);
  const facts = await db.query("select count(*)::int as count from pain_report");
  expect(facts.rows[0].count).toBeGreaterThan((PHONES.length * ENTRIES_PER_PHONE) / 2);

  const flags = await db.query(`
    select f.id from flag f where f.opened_at is not null and not exists
      (select 1 from flag_event e where e.practice_id = f.practice_id and e.flag_id = f.id)`);
  expect(flags.rows).toEqual([]);
  await db.end();
}, 300_000);
