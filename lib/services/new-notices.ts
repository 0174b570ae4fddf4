import "#server-only";
import { insertNotices } from "@/lib/data/new-notices";
import { readPeople } from "@/lib/data/people";
import type { AnyTransaction } from "@/lib/data/transaction";
import {
  composeTimesOf,
  type EvaluationOutcome,
  hasNewNotices,
  type NewNotice,
  noticesOf,
} from "@/lib/domain/notices/new-notices";
import { enqueue } from "./enqueue";

/** What an evaluation did to one client. */
export interface ClientOutcome extends EvaluationOutcome {
  readonly clientId: string;
}

/**
 * Stores the notices that follow from evaluations, and the jobs that compose messages of them, in the transaction
 * of the evaluations. Reads and writes nothing where nothing is new.
 */
export async function addNewNotices(
  tx: AnyTransaction,
  outcomes: readonly ClientOutcome[],
): Promise<void> {
  const news = outcomes.filter(hasNewNotices);
  if (news.length === 0) return;
  const clientIds = news.map(({ clientId }) => clientId);
  const people = await readPeople(tx, clientIds);
  const notices = news.flatMap((outcome) => {
    const around = people.get(outcome.clientId);
    return around ? noticesOf(outcome, around) : [];
  });
  enqueueComposing(tx, await insertNotices(tx, notices));
}

/**
 * One job for each person, which composes messages of their notices; a later job replaces one that has not run
 * yet.
 */
function enqueueComposing(tx: AnyTransaction, notices: readonly NewNotice[]): void {
  const { practiceId } = tx.scope;
  for (const { userId, isUrgent, dueAt } of composeTimesOf(notices)) {
    const key = `${isUrgent ? "compose-urgent" : "compose"}:${practiceId}:${userId}`;
    enqueue(tx, "compose-notices", { practiceId, userId }, { runAt: dueAt, key, isUrgent });
  }
}
