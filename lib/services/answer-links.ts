import "#server-only";
import { signAnswerToken } from "@/lib/auth/answer-token";
import { readOpenCheckInIds } from "@/lib/data/check-ins";
import type { PracticePrisma } from "@/lib/data/transaction";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { env } from "@/lib/env";

const EXPIRES_AFTER_MS = 3 * DAY_MS;

/** The address of a page that answers one question without signing in. It works once, within 72 hours. */
function answerLinkOf(practiceId: string, checkInId: string, now: number): string {
  const token = signAnswerToken({ practiceId, checkInId, expiresAt: now + EXPIRES_AFTER_MS });
  return `${new URL(env.NEXTAUTH_URL).origin}/a#${token}`;
}

/**
 * The links of a client's open questions, for a mail that leaves now. They are made when the mail is sent and
 * never stored. Empty where no question is open.
 */
export async function answerLinksOf(
  tx: PracticePrisma,
  clientId: string,
  now: number,
): Promise<readonly string[]> {
  const open = await readOpenCheckInIds(tx, clientId);
  return open.map((id) => answerLinkOf(tx.scope.practiceId, id, now));
}
