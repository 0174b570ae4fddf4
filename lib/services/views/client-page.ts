import "server-only";
import type { UserActor } from "@/lib/domain/access/actor";
import type { Flag } from "@/lib/domain/flags/flag";
import type { BoardRow } from "@/lib/data/standing";
import type { ClientFacts, PainFact, SessionFact } from "@/lib/domain/facts";

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
  readonly standing: BoardRow | null;
  /** Open first (most severe first), then closed, newest first. Pending ones are nobody's business yet. */
  readonly flags: readonly Flag[];
  readonly events: readonly FlagEventView[];
  readonly referrals: readonly ReferralView[];
  /** Facts of the last 12 weeks, oldest first. */
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  /** The database's instant of reading. */
  readonly now: number;
}

/** Null: no such client for this actor. Every reading is written to the audit log. */
export async function readClientPage(
  _actor: UserActor,
  _clientId: string,
): Promise<ClientPage | null> {
  throw new Error("not built yet");
}
