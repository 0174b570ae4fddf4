import "#server-only";
import { openClientScope } from "@/lib/auth/scope";
import { readOpenCheckIns } from "@/lib/data/check-ins";
import { readNow } from "@/lib/data/clock";
import { readFactsSince } from "@/lib/data/facts";
import { readOpenFlags } from "@/lib/data/flags";
import { readProfile } from "@/lib/data/profiles";
import { readEpisodes } from "@/lib/data/standing";
import { inTransaction } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import { type CheckInOccasion, checkInOccasion } from "@/lib/domain/check-ins/occasion";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import type { Flag } from "@/lib/domain/flags/flag";
import { compareForReading } from "@/lib/domain/flags/reading-order";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import type { Region, ScreeningQuestionId, Side } from "@/lib/domain/vocabulary";

/** How far back a client's own pages go. */
const SHOWN_MS = 100 * DAY_MS;

/** What the client's own pages show; instants in epoch milliseconds. */
export interface Today {
  readonly timeZone: string;
  readonly now: number;
  /** Episodes that stand (within, awaiting or past 72 h), the last reported first. */
  readonly episodes: readonly EpisodeStatus[];
  /** Facts of the last 100 days, newest first. */
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  /** The client's open flags, most severe first, in the same words as the trainer's. */
  readonly flags: readonly Flag[];
  /** The questions that Twinge has asked and nobody has answered, the longest due first. */
  readonly asked: readonly AskedToday[];
  /** When each screening question was last answered, for the decision whether to ask. */
  readonly screeningAnsweredAt: Readonly<Partial<Record<ScreeningQuestionId, number>>>;
}

/** A check-in as the client sees it. */
export interface AskedToday {
  readonly region: Region;
  readonly side: Side;
  readonly occasion: CheckInOccasion;
  /** Of a morning after. */
  readonly sessionId: string | null;
}

/** The signed-in client's own day. Null: the actor is no client. */
export async function readToday(actor: UserActor): Promise<Today | null> {
  const scope = await openClientScope(actor, "read-client", actor.userId);
  if (!scope) return null;
  return inTransaction(scope, async (tx) => {
    const now = await readNow(tx);
    const [client, shown, flags, episodes, open] = await Promise.all([
      readProfile(tx),
      readFactsSince(tx, now - SHOWN_MS),
      readOpenFlags(tx),
      readEpisodes(tx),
      readOpenCheckIns(tx),
    ]);
    if (!client) return null;
    return {
      timeZone: client.timeZone,
      now,
      episodes: episodes.toSorted((a, b) => b.lastReportedAt - a.lastReportedAt),
      sessions: shown.sessions.toReversed(),
      pain: shown.pain.toReversed(),
      flags: flags.toSorted(compareForReading),
      asked: open.map((question) => ({
        region: question.region,
        side: question.side,
        occasion: checkInOccasion(question, shown.sessions, client.timeZone, now),
        sessionId: question.sessionId,
      })),
      screeningAnsweredAt: lastAnswers(shown.pain),
    };
  });
}

function lastAnswers(pain: readonly PainFact[]): Partial<Record<ScreeningQuestionId, number>> {
  const answered: Partial<Record<ScreeningQuestionId, number>> = {};
  for (const report of pain) {
    for (const id of Object.keys(report.screening ?? {})) {
      answered[id as ScreeningQuestionId] = report.reportedAt;
    }
  }
  return answered;
}
