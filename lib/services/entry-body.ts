import "#server-only";
import { createHash } from "node:crypto";
import type { LockedClient } from "@/lib/data/client-clock";
import type { NewPain, NewSession } from "@/lib/data/entries";
import type { Entry } from "@/lib/schemas/entries";

/** Raised when the normalisation below changes; stored hashes keep the version they were made with. */
const HASH_VERSION = "1";
const SKEW_MS = 5 * 60_000;

export interface Sender {
  readonly actorId: string;
  /** The server's instant of receipt, epoch milliseconds. */
  readonly receivedAt: number;
  /** The device's clock when it sent, where the device says so. */
  readonly deviceSentAt?: number | undefined;
}

/** A parsed session as it is stored for a locked client. */
export function toNewSession(
  entry: Entry & { type: "session" },
  client: LockedClient,
  sender: Sender,
): NewSession {
  return { ...entry.session, ...common(entry, client, sender) };
}

/** A parsed pain report as it is stored for a locked client. */
export function toNewPain(
  entry: Entry & { type: "pain" },
  client: LockedClient,
  sender: Sender,
): NewPain {
  return { ...entry.pain, ...common(entry, client, sender) };
}

/**
 * SHA-256, in hex, over the parsed entry with instants as numbers and keys in order, so that the same entry in
 * another spelling has the same hash.
 */
export function hashEntry(entry: Entry): string {
  const { clientId: _, ...content } = entry;
  return createHash("sha256")
    .update(`${HASH_VERSION}${canonical(content)}`)
    .digest("hex");
}

function common(entry: Entry, { clientId, facts }: LockedClient, sender: Sender) {
  return {
    id: entry.id,
    clientId,
    timeZone: facts.timeZone,
    recordedAt: entry.recordedAt,
    receivedAt: sender.receivedAt,
    recordedById: sender.actorId,
    bodyHash: hashEntry(entry),
    clockSkewSeconds: clockSkewSeconds(entry.recordedAt, sender),
  };
}

/**
 * How far the device's clock is off, in seconds; undefined up to five minutes. It is known from the device's own
 * clock at sending, or from an entry that was recorded after it was received. An old `recordedAt` alone proves
 * nothing: the entry may have waited on the phone.
 */
function clockSkewSeconds(recordedAt: number, sender: Sender): number | undefined {
  const skewMs =
    sender.deviceSentAt !== undefined
      ? sender.deviceSentAt - sender.receivedAt
      : Math.max(0, recordedAt - sender.receivedAt);
  return Math.abs(skewMs) > SKEW_MS ? Math.round(skewMs / 1000) : undefined;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(",")}}`;
}
