import "#server-only";
import { openClientScope } from "@/lib/auth/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { type Entry, type FieldError, parseEntry } from "@/lib/schemas/entries";
import { hashEntry, type Sender } from "./entry-body";
import { type EntryOutcome, logClientEntries } from "./log-client-entries";

export interface Receipt {
  readonly id: string | null;
  readonly status: "created" | "duplicate" | "conflict" | "rejected";
  /** RFC 3339; of a duplicate, when the first copy was received. */
  readonly receivedAt: string;
  readonly error?: FieldError;
}

const NOT_A_CLIENT: FieldError = { path: "clientId", message: "names no client of yours" };

/**
 * Takes one batch of entries: each is checked by itself, each client's entries commit together with their
 * evaluation, and there is one receipt per entry in the order given. A fault of one entry never affects another.
 */
export async function logEntries(
  actor: Actor,
  inputs: readonly unknown[],
  sender: Sender,
): Promise<Receipt[]> {
  const receipts: (Receipt | undefined)[] = inputs.map(() => undefined);
  const byClient = new Map<string, { index: number; entry: Entry }[]>();
  const firstById = new Map<string, { index: number; clientId: string; entry: Entry }>();
  const repeats: { index: number; of: number; isSame: boolean }[] = [];
  const entries = inputs.map((input) => parseEntry(input, sender.receivedAt));

  entries.forEach((parsed, index) => {
    if ("error" in parsed) {
      receipts[index] = reject(idOf(inputs[index]), parsed.error, sender);
      return;
    }
    const { entry } = parsed;
    const clientId = entry.clientId?.toLowerCase() ?? ownClientId(actor);
    if (clientId === null) {
      const error = { path: "clientId", message: "is required when a trainer logs for a client" };
      receipts[index] = reject(entry.id, error, sender);
      return;
    }
    const first = firstById.get(entry.id);
    if (first) {
      const isSame = first.clientId === clientId && hashEntry(first.entry) === hashEntry(entry);
      repeats.push({ index, of: first.index, isSame });
      return;
    }
    firstById.set(entry.id, { index, clientId, entry });
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), { index, entry }]);
  });

  for (const [clientId, group] of byClient) {
    const scope = await openClientScope(actor, "log-entries", clientId);
    const own = group.map(({ entry }) => entry);
    const outcomes = scope && (await logClientEntries(scope, own, sender));
    for (const { index, entry } of group) {
      const outcome = outcomes?.get(entry.id);
      receipts[index] = outcome
        ? toReceipt(entry.id, outcome, sender)
        : reject(entry.id, NOT_A_CLIENT, sender);
    }
  }
  for (const { index, of, isSame } of repeats) {
    const first = receipts[of];
    if (first) receipts[index] = repeat(first, isSame);
  }
  return receipts.map((receipt) => {
    if (!receipt) throw new Error("An entry was left without a receipt");
    return receipt;
  });
}

function ownClientId(actor: Actor): string | null {
  return actor.kind === "user" && actor.roles.includes("client") ? actor.userId : null;
}

function toReceipt(id: string, outcome: EntryOutcome, sender: Sender): Receipt {
  if (outcome.status === "rejected") return reject(id, outcome.error, sender);
  const receivedAt = outcome.receivedAt ?? new Date(sender.receivedAt);
  return { id, status: outcome.status, receivedAt: receivedAt.toISOString() };
}

function reject(id: string | null, error: FieldError, sender: Sender): Receipt {
  return { id, status: "rejected", receivedAt: new Date(sender.receivedAt).toISOString(), error };
}

/** The second of two entries with one id in a batch. */
function repeat(first: Receipt, isSame: boolean): Receipt {
  if (first.status === "created") return { ...first, status: isSame ? "duplicate" : "conflict" };
  return isSame || first.status === "rejected" ? first : { ...first, status: "conflict" };
}

function idOf(input: unknown): string | null {
  const id = typeof input === "object" && input !== null && "id" in input ? input.id : null;
  return typeof id === "string" && id.length <= 100 ? id : null;
}
