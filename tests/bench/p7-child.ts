import { uuidv7 } from "uuidv7";
import { openClientScope } from "@/lib/auth/scope";
import { inTransaction } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import { type Entry, parseEntry } from "@/lib/schemas/entries";
import { logClientEntries } from "@/lib/services/log-client-entries";
import { CLIENTS, clientId, PRACTICE_ID } from "./practice.mjs";
import { painEntry, sessionEntry } from "./requests.mjs";

/**
 * Writes one new entry after the other, a session and a report alternating, from one client after the other, for as long
 * as it is asked to: with everything that follows, or as the plain insert of one report.
 */

interface Order {
  readonly work: "write" | "insert";
  readonly seconds: number;
}

const INSERT = {
  name: "bench-plain-insert",
  text: `
insert into pain_report (practice_id, id, client_id, reported_at, reported_on, region, side, nrs, moment, qualities,
  recorded_at, received_at, recorded_by_id, body_hash)
values ($1, $2, $3, now(), now()::date, 'shoulder', 'left', 3, 'after', array['ache'], now(), now(), $3, '\\x00')`,
};

let count = 0;

process.on("message", async (order: Order) => {
  process.send?.(await repeat(order));
});

async function repeat({ work, seconds }: Order) {
  const first = count;
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  while (performance.now() < endAt) {
    count += 1;
    const userId = clientId(1 + (count % CLIENTS));
    const actor: UserActor = { kind: "user", practiceId: PRACTICE_ID, userId, roles: ["client"] };
    const scope = await openClientScope(actor, "log-entries", userId);
    if (!scope) throw new Error("A client may not log");
    if (work === "insert") {
      await inTransaction(scope, async (tx) =>
        tx.run({ ...INSERT, values: [PRACTICE_ID, uuidv7(), userId] }),
      );
      continue;
    }
    const entry = newEntry();
    const sender = { actorId: userId, receivedAt: Date.now() };
    const outcomes = await logClientEntries(scope, [entry], sender);
    if (outcomes?.get(entry.id)?.status !== "created") throw new Error("An entry was not created");
  }
  const written = count - first;
  return { work, written, seconds: (performance.now() - startedAt) / 1000 };
}

function newEntry(): Entry {
  const parsed = parseEntry(count % 2 === 0 ? sessionEntry(count) : painEntry(count), Date.now());
  if ("error" in parsed) throw new Error(JSON.stringify(parsed.error));
  return parsed.entry;
}
