import "#server-only";
import { signAnswerToken } from "@/lib/auth/answer-token";
import { readOpenCheckInIds } from "@/lib/data/check-ins";
import type { PracticePrisma } from "@/lib/data/transaction";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { env } from "@/lib/env";

const EXPIRES_AFTER_MS = 3 * DAY_MS;

/** The address that answers one question without signing in, for 72 hours and once. */
function answerLinkOf(practiceId: string, checkInId: string, now: number): string {
  const token = signAnswerToken({ practiceId, checkInId, expiresAt: now + EXPIRES_AFTER_MS });
  return `${new URL(env.NEXTAUTH_URL).origin}/a#${token}`;
}

/**
 * The links of a client's open questions, for a mail that leaves now. They are made when it leaves and kept nowhere.
 * Empty where nothing is asked any more.
 */
export async function answerLinksOf(
  tx: PracticePrisma,
  clientId: string,
  now: number,
): Promise<readonly string[]> {
  const open = await readOpenCheckInIds(tx, clientId);
  return open.map((id) => answerLinkOf(tx.scope.practiceId, id, now));
}
