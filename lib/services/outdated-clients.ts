import "#server-only";
import { findOutdatedPractice, makeOutdatedClientsDue } from "@/lib/data/outdated-clocks";
import { inPractice } from "@/lib/data/transaction";
import { RULES_VERSION } from "@/lib/domain/rules/registry";

/** So many are judged anew by one sweep, so that an update delays nobody whose time has come. */
const CLIENTS = 500;

/**
 * Makes clients due whom the rules of another release judged last, at most 500 at once: the next sweep judges them by
 * these rules. Answers how many; 0: nobody is left, or others hold those who are. Only the worker's role may.
 */
export async function makeOutdatedDue(now: number | null = null): Promise<number> {
  let count = 0;
  while (count < CLIENTS) {
    const practiceId = await findOutdatedPractice(RULES_VERSION, now);
    if (practiceId === undefined) break;
    const limit = CLIENTS - count;
    const made = await inPractice(practiceId, (tx) =>
      makeOutdatedClientsDue(tx, { practiceId, rulesVersion: RULES_VERSION, limit, now }),
    );
    // Held by somebody who evaluates them: they are judged by these rules anyway.
    if (made === 0) break;
    count += made;
  }
  return count;
}
