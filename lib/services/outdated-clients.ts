import "#server-only";
import { findOutdatedPractice, makeOutdatedClientsDue } from "@/lib/data/outdated-clocks";
import { inPractice } from "@/lib/data/transaction";
import { RULES_VERSION } from "@/lib/domain/rules/registry";

/** At most so many are evaluated again by one sweep, so that an update does not delay clients who are due. */
const CLIENTS = 500;

/**
 * Makes clients due who were last evaluated with the rules of another release, at most 500 at once: the next sweep
 * evaluates them with these rules. Returns how many; 0: none is left, or all that are left are locked. Only the
 * worker's role may.
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
    // A client that is locked is being evaluated with these rules already.
    if (made === 0) break;
    count += made;
  }
  return count;
}
