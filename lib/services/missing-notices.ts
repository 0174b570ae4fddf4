import "#server-only";
import { openSystemScope } from "@/lib/auth/scope";
import {
  findPracticesWithPressingFlags,
  readLeftNotices,
  readPressingFlags,
} from "@/lib/data/missing-notices";
import { insertNotices } from "@/lib/data/new-notices";
import { readPeople } from "@/lib/data/people";
import { inTransaction } from "@/lib/data/transaction";
import { missingNotices } from "@/lib/domain/notices/missing-notices";

/**
 * Stores a notice for each person who should know of an urgent or an act flag and has no notice of it, in every
 * practice: for example a trainer who was assigned after the flag had opened. They are due at once. Returns how
 * many. Only the worker's role may. `now` stands in for the database's clock in tests, epoch milliseconds.
 */
export async function addMissingNotices(now?: number): Promise<number> {
  let count = 0;
  for (const practiceId of await findPracticesWithPressingFlags()) {
    count += await addInPractice(practiceId, now);
  }
  return count;
}

async function addInPractice(practiceId: string, givenNow?: number): Promise<number> {
  return inTransaction(openSystemScope(practiceId, "send-notices"), async (tx) => {
    const pressing = await readPressingFlags(tx);
    if (!pressing) return 0;
    const now = givenNow ?? pressing.now;
    const clientIds = [...pressing.byClient.keys()];
    const people = await readPeople(tx, clientIds);
    const staffIds = [...people.values()].flatMap(({ staff }) => staff.map(({ userId }) => userId));
    const userIds = [...new Set([...clientIds, ...staffIds])];
    const flagIds = [...pressing.byClient.values()].flat().map(({ id }) => id);
    const left = await readLeftNotices(tx, userIds, flagIds);
    const missing = [...people].flatMap(([clientId, around]) =>
      missingNotices(pressing.byClient.get(clientId) ?? [], around, left, now),
    );
    return (await insertNotices(tx, missing)).length;
  });
}
