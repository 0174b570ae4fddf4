import "#server-only";
import type { Role } from "@/lib/domain/access/actor";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/time/elapsed";
import { db, prepare } from "./query";
import { arrayOf, clockMs, epochMs, instant } from "./sql";
import { inPractice, readInPractice } from "./transaction";

/** `lastSeenAt` is written at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE_MS;

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

const sessionOf = prepare((given: SessionKey) =>
  db
    .selectFrom("sign_in_session as s")
    .innerJoin("user_account as u", (join) =>
      join.onRef("u.practice_id", "=", "s.practice_id").onRef("u.id", "=", "s.user_id"),
    )
    .leftJoin("client_profile as c", (join) =>
      join.onRef("c.practice_id", "=", "u.practice_id").onRef("c.client_id", "=", "u.id"),
    )
    .select((eb) => [
      "u.id as userId",
      "u.name",
      "c.time_zone as timeZone",
      "c.units",
      arrayOf(
        eb
          .selectFrom("membership as m")
          .select("m.role")
          .whereRef("m.practice_id", "=", "u.practice_id")
          .whereRef("m.user_id", "=", "u.id"),
      ).as("roles"),
      clockMs.as("now"),
      epochMs(eb.ref("s.last_seen_at")).as("lastSeenAt"),
      epochMs(eb.ref("s.expires_at")).as("expiresAt"),
      "s.idle_hours as idleHours",
    ])
    .where("s.practice_id", "=", given.practiceId)
    .where("s.sid_hash", "=", given.sidHash)
    .where("s.revoked_at", "is", null)
    .where("u.disabled_at", "is", null),
);

// If another request has locked the row, this one does not wait: both would write the same.
const touch = prepare((given: SessionKey & { now: number }) =>
  db
    .updateTable("sign_in_session")
    .set({ last_seen_at: instant(given.now) })
    .where("practice_id", "=", given.practiceId)
    .where("sid_hash", "in", (eb) =>
      eb
        .selectFrom("sign_in_session")
        .select("sid_hash")
        .where("practice_id", "=", given.practiceId)
        .where("sid_hash", "=", given.sidHash)
        .forUpdate()
        .skipLocked(),
    ),
);

/** The live session behind a cookie, with a live user of the practice; undefined if there is none. */
export async function readLiveSession(
  practiceId: string,
  sidHash: Buffer,
): Promise<LiveSession | undefined> {
  const [found] = await readInPractice(practiceId, sessionOf({ practiceId, sidHash }));
  if (!found) return undefined;
  const { lastSeenAt, expiresAt, idleHours, ...session } = found;
  const { now } = session;
  if (expiresAt <= now || lastSeenAt + idleHours * HOUR_MS <= now) return undefined;
  if (lastSeenAt + SEEN_EVERY_MS < now) {
    await inPractice(practiceId, async (tx) => tx.send(touch({ practiceId, sidHash, now })));
  }
  return session;
}
