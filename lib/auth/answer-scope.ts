import "#server-only";
import { findCheckInClient } from "@/lib/data/check-ins";
import { readNowByPrisma } from "@/lib/data/clock";
import { inPrismaPractice } from "@/lib/data/transaction";
import type { ClientScope } from "@/lib/domain/access/scope";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { verifyAnswerToken } from "./answer-token";
import { isThrottled, recordFailure } from "./failures";
import { openClientScope } from "./scope";

/** `over`: forged, expired, or of a question that is closed or gone. The result does not say which. */
export type AnswerRefusal = "over" | "throttled";

export interface AnswerAccess {
  readonly scope: ClientScope;
  readonly checkInId: string;
  /** The database's instant, epoch milliseconds. */
  readonly now: number;
}

const GUESSES = "answer link";

/**
 * Proves that a token lets its holder answer one question, by its signature and by the database's clock. Tokens that
 * we did not sign are counted and refused after too many from one address; a token that we signed is never refused for that.
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
  const { clientId, at } = await inPrismaPractice(practiceId, async (prisma) => ({
    clientId: await findCheckInClient(prisma, practiceId, checkInId),
    at: now ?? (await readNowByPrisma({ prisma })),
  }));
  if (clientId === undefined || at >= expiresAt) return refuse("over");
  const actor = { kind: "link", practiceId, clientId, checkInId } as const;
  const scope = await openClientScope(actor, "answer-check-in", clientId);
  return scope ? ok({ scope, checkInId, now: at }) : refuse("over");
}
