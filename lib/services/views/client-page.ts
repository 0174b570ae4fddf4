import "#server-only";
import { openClientScope } from "@/lib/auth/scope";
import { recordAudit } from "@/lib/data/audit";
import { readFlagHistory, readMember, readNames, readReferrals } from "@/lib/data/client-page";
import { readNow } from "@/lib/data/clock";
import { readFactsSince } from "@/lib/data/facts";
import { readProfile } from "@/lib/data/profiles";
import { type BoardRow, readStanding } from "@/lib/data/standing";
import { inPrisma, inTransaction } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import type { ClientFacts, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flags/flag";
import { compareForReading } from "@/lib/domain/flags/reading-order";
import { DAY_MS } from "@/lib/domain/time/elapsed";

/** Twelve weeks and a little, so that the evidence of an open flag is among the rows. */
const SHOWN_MS = 100 * DAY_MS;

/** One thing that happened to a flag; `actorName` null: the engine. */
export interface FlagEventView {
  readonly id: string;
  readonly flagId: string;
  readonly at: number;
  readonly kind: string;
  readonly actorName: string | null;
  readonly reason: string | null;
}

export interface ReferralView {
  readonly id: string;
  readonly question: string;
  readonly createdAt: number;
  readonly createdByName: string;
}

/** Everything the client page and the report are made from; instants in epoch milliseconds. */
export interface ClientPage {
  readonly clientId: string;
  readonly name: string;
  readonly units: "kg" | "lb";
  readonly client: ClientFacts;
  readonly standing: BoardRow | undefined;
  /** Open ones first, the most severe first; then closed ones, newest first. Pending flags are not shown. */
  readonly flags: readonly Flag[];
  readonly events: readonly FlagEventView[];
  readonly referrals: readonly ReferralView[];
  /** Facts of the last 100 days, oldest first. */
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  /** The database's instant of reading. */
  readonly now: number;
}

/** Null: no such client for this actor. Every reading is written to the audit log, under the verb given. */
export async function readClientPage(
  actor: UserActor,
  clientId: string,
  verb: "read-client" | "read-report" = "read-client",
): Promise<ClientPage | null> {
  const scope = await openClientScope(actor, verb, clientId);
  if (!scope) return null;
  const facts = await inTransaction(scope, async (tx) => {
    const now = await readNow(tx);
    recordAudit(tx, { verb, clientId });
    const [client, shown, standing] = await Promise.all([
      readProfile(tx),
      readFactsSince(tx, now - SHOWN_MS),
      readStanding(tx),
    ]);
    return client && { client, ...shown, standing, now };
  });
  if (!facts) return null;
  const { client, sessions, pain, standing, now } = facts;
  return inPrisma(scope, async (tx) => {
    const member = await readMember(tx);
    if (!member) return null;
    const history = await readFlagHistory(tx);
    const referrals = await readReferrals(tx);
    const events = history.flatMap((entry) => entry.events);
    const names = await readNames(tx, [
      ...events.flatMap((event) => event.actorId ?? []),
      ...referrals.map((referral) => referral.createdById),
    ]);
    return {
      clientId,
      client,
      standing,
      sessions,
      pain,
      now,
      name: member.name,
      units: member.profile?.units === "lb" ? "lb" : "kg",
      flags: history.map((entry) => entry.flag).sort(compareForReading),
      events: events.map((event) => ({
        id: event.id,
        flagId: event.flagId,
        kind: event.kind,
        reason: event.reason,
        at: event.at.getTime(),
        actorName: event.actorId && (names.get(event.actorId) ?? "somebody who left"),
      })),
      referrals: referrals.map(({ createdById, createdAt, ...referral }) => ({
        ...referral,
        createdAt: createdAt.getTime(),
        createdByName: names.get(createdById) ?? "somebody who left",
      })),
    } satisfies ClientPage;
  });
}
