import { createHmac, hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "@/scripts/support/database-url.mjs";
import { readOwnerUrl } from "../../support/data-folder";

/** The data folder of the application under test: there the database and the secrets are. */
function dataDir(): string {
  const path = process.env.TWINGE_E2E_DATA_DIR;
  if (!path) throw new Error("TWINGE_E2E_DATA_DIR names the data folder of the application");
  return path;
}

/**
 * The path that a mail would lead to, for the newest question about a region. The demo has no mail server, and the
 * outbox shows no such link, so it is signed here, by hand.
 */
export async function answerPath(who: string, region: string, expiresInMs = 3_600_000) {
  const [row] = await query(
    `select c.practice_id as "practiceId", c.id from check_in c
     join user_account u on u.practice_id = c.practice_id and u.id = c.client_id
     where u.email = $1 and c.region = $2 order by c.asked_at desc limit 1`,
    [`${who}@demo.test`, region],
  );
  if (!row) throw new Error(`Nothing was asked of ${who} about the ${region}`);
  const expiry = Buffer.alloc(4);
  expiry.writeUInt32BE(Math.floor((Date.now() + expiresInMs) / 1000));
  const body = Buffer.concat([bytesOf(row.practiceId), bytesOf(row.id), expiry]);
  const { nextauth } = JSON.parse(readFileSync(join(dataDir(), "secrets.json"), "utf8"));
  const key = Buffer.from(hkdfSync("sha256", nextauth, "", "twinge answer link 1", 32));
  const signature = createHmac("sha256", key).update(body).digest();
  return `/a#${Buffer.concat([body, signature]).toString("base64url")}`;
}

/** How many reports a person has made of a region. */
export async function countReports(who: string, region: string): Promise<number> {
  const rows = await query(
    `select 1 from pain_report r join user_account u on u.practice_id = r.practice_id and u.id = r.client_id
     where u.email = $1 and r.region = $2`,
    [`${who}@demo.test`, region],
  );
  return rows.length;
}

async function query(text: string, values: readonly string[]) {
  return withClient(readOwnerUrl(dataDir()), async (client) => {
    const { rows } = await client.query(text, [...values]);
    return rows;
  });
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}
