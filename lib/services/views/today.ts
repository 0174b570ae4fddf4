import "server-only";
import type { UserActor } from "@/lib/domain/access/actor";
import type { SessionFact } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flags/flag";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { ScreeningQuestionId } from "@/lib/domain/pain/screening";

/** What the client's own pages show; instants in epoch milliseconds. */
export interface Today {
  readonly name: string;
  readonly timeZone: string;
  readonly units: "kg" | "lb";
  readonly now: number;
  /** Episodes that stand (within, awaiting or past 72 h), the last reported first. */
  readonly episodes: readonly EpisodeStatus[];
  /** Newest first, at most ten: "repeat last session" and the link of a pain come from here. */
  readonly recentSessions: readonly SessionFact[];
  /** The client's open flags, most severe first, in the same words as the trainer's. */
  readonly flags: readonly Flag[];
  /** When each screening question was last answered, for "When to ask". */
  readonly screeningAnsweredAt: Readonly<Partial<Record<ScreeningQuestionId, number>>>;
}

/** The signed-in client's own day. Null: the actor is no client. */
export async function readToday(_actor: UserActor): Promise<Today | null> {
  throw new Error("not built yet");
}
