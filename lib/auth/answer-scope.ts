import "#server-only";
import { findCheckInClient } from "@/lib/data/check-ins";
import { readNow } from "@/lib/data/clock";
import { inPractice } from "@/lib/data/transaction";
import type { ClientScope } from "@/lib/domain/access/scope";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { verifyAnswerToken } from "./answer-token";
import { isThrottled, recordFailure } from "./failures";
import { openClientScope } from "./scope";

/** `over`: forged, expired, or of nobody who is there; which of them is told to nobody. */
export type AnswerRefusal = "over" | "throttled";

export interface AnswerAccess {
  readonly scope: ClientScope;
  readonly checkInId: string;
  /** The database's instant, epoch milliseconds. */
  readonly now: number;
}

const GUESSES = "answer link";

/**
 * Proves that a token lets its holder answer one question, by its signature and by the database's clock. Guesses
 * are counted by address and slowed down; a token of ours is never held up by them.
 * `now` stands in for the database's clock in tests.
 */
export async function openAnswerScope(
  token: string,
  address: string,
  now?: number,
): Promise<Result<AnswerAccess, AnswerRefusal>> {
  const claim = verifyAnswerToken(token);
  if (!claim) {
    if (await isThrottled(GUESSES, address)) return refuse("throttled");
    await recordFailure(GUESSES, address);
    return refuse("over");
  }
  const { practiceId, checkInId, expiresAt } = claim;
  const [clientId, at] = await inPractice(practiceId, (sql) =>
    Promise.all([findCheckInClient(sql, practiceId, checkInId), now ?? readNow(sql)]),
  );
  if (clientId === undefined || at >= expiresAt) return refuse("over");
  const actor = { kind: "link", practiceId, clientId, checkInId } as const;
  const scope = await openClientScope(actor, "answer-check-in", clientId);
  return scope ? ok({ scope, checkInId, now: at }) : refuse("over");
}
