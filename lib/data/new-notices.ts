import "#server-only";
import type { NewNotice } from "@/lib/domain/notices/new-notices";
import { prepare } from "./query";
import { insertRows, type NewRow } from "./rows";
import { epochMs } from "./sql";
import type { AnyTransaction } from "./transaction";

const COLUMNS = [
  "practice_id",
  "user_id",
  "audience",
  "client_id",
  "kind",
  "subject_id",
  "at",
  "lane",
  "due_at",
] as const;

// A flag that has risen again gets new rows, which replace the earlier ones.
const newNotices = prepare(
  (given: { rows: readonly NewRow<"notice", (typeof COLUMNS)[number]>[] }) =>
    insertRows("notice", COLUMNS, given.rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning((eb) => [
        "user_id as userId",
        "audience",
        "subject_id as subjectId",
        "kind",
        epochMs(eb.ref("at")).as("at"),
      ]),
);

/** Stores notices and returns those that were not stored before. */
export async function insertNotices(
  tx: AnyTransaction,
  notices: readonly NewNotice[],
): Promise<readonly NewNotice[]> {
  if (notices.length === 0) return [];
  const rows = notices.map((notice) => ({
    practice_id: tx.scope.practiceId,
    user_id: notice.userId,
    audience: notice.audience,
    client_id: notice.clientId,
    kind: notice.kind,
    subject_id: notice.subjectId,
    at: new Date(notice.at),
    lane: notice.lane,
    due_at: new Date(notice.dueAt),
  }));
  const inserted = new Set((await tx.run(newNotices({ rows }))).map(keyOf));
  return notices.filter((notice) => inserted.has(keyOf(notice)));
}

function keyOf(notice: Pick<NewNotice, "userId" | "audience" | "subjectId" | "kind" | "at">) {
  const { userId, audience, subjectId, kind, at } = notice;
  return [userId, audience, subjectId, kind, at].join(" ");
}
