import "#server-only";
import DataLoader from "dataloader";
import type { Role } from "@/lib/domain/access/actor";
import { ask } from "./connect";

export interface LiveSession {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null for staff. */
  readonly timeZone: string | null;
  readonly units: "kg" | "lb" | null;
  /** The database's instant, epoch milliseconds. */
  readonly now: number;
}

interface SessionKey {
  readonly practiceId: string;
  readonly sidHash: Buffer;
}

const READ_LIVE_SESSIONS = { name: "live-sessions", text: "select * from live_sessions($1, $2)" };

/** Those who ask in one turn of the event loop ask together; nothing is remembered from one turn to the next. */
const sessions = new DataLoader<SessionKey, LiveSession | undefined>(readAll, {
  cache: false,
  batchScheduleFn: (read) => setImmediate(read),
});

/** The live session behind a cookie, with a live user of the practice; undefined if there is none. */
export function readLiveSession(
  practiceId: string,
  sidHash: Buffer,
): Promise<LiveSession | undefined> {
  return sessions.load({ practiceId, sidHash });
}

async function readAll(keys: readonly SessionKey[]): Promise<(LiveSession | undefined | Error)[]> {
  const practiceIds = [...new Set(keys.map(({ practiceId }) => practiceId))];
  const found = new Map(
    await Promise.all(practiceIds.map(async (id) => [id, await readPractice(id, keys)] as const)),
  );
  return keys.map(({ practiceId, sidHash }) => {
    const live = found.get(practiceId);
    return live instanceof Error ? live : live?.get(sidHash.toString("hex"));
  });
}

/** By the hash in hex; an error where the practice's could not be read, since others may be. */
async function readPractice(
  practiceId: string,
  keys: readonly SessionKey[],
): Promise<ReadonlyMap<string, LiveSession> | Error> {
  const sidHashes = keys.flatMap((key) => (key.practiceId === practiceId ? [key.sidHash] : []));
  try {
    const rows = await ask<LiveSession & { sidHash: Buffer }>({
      ...READ_LIVE_SESSIONS,
      values: [practiceId, sidHashes],
    });
    return new Map(rows.map(({ sidHash, ...session }) => [sidHash.toString("hex"), session]));
  } catch (cause) {
    return cause instanceof Error ? cause : new Error("The sessions could not be read", { cause });
  }
}
