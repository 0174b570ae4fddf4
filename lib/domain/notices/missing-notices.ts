import type { Flag } from "../flags/flag";
import { isFlagNoticeOver } from "./flag-notices";
import type { NewNotice } from "./new-notices";
import type { NoticeKind } from "./notice";
import { type People, type Recipient, recipientsOf } from "./recipients";

/** What the search for missing notices reads of a stored notice. */
export interface KnownNotice extends Recipient {
  /** Id of the flag. */
  readonly subjectId: string;
  readonly kind: NoticeKind;
  /** Null: nothing is left to send of it. */
  readonly dueAt: number | null;
}

type OpenFlag = Pick<
  Flag,
  "id" | "status" | "severity" | "category" | "acknowledgedAt" | "snoozedUntilAt"
>;

/**
 * The notices that people concerned have not got of one client's flags: a trainer who was assigned, or
 * came back, after the flag had opened; an owner once the last trainer has gone. Only urgent and act
 * flags, and act only until a trainer has answered for it. Staff get urgent notices for as long as they
 * are concerned, so a settled one of theirs does not count. They are due at once. `known` are the
 * notices stored of these flags.
 */
export function missingNotices(
  flags: readonly OpenFlag[],
  people: People,
  known: readonly KnownNotice[],
  now: number,
): readonly NewNotice[] {
  return flags.flatMap((flag) => {
    const { id: subjectId, severity: kind, category } = flag;
    if (kind !== "urgent" && kind !== "act") return [];
    if (category === "guidance" || isFlagNoticeOver(kind, flag, now)) return [];
    return recipientsOf(kind, people)
      .filter(
        (recipient) => !known.some((notice) => covers(notice, { ...recipient, subjectId, kind })),
      )
      .map((recipient) => ({
        ...recipient,
        clientId: people.clientId,
        subjectId,
        kind,
        at: now,
        lane: "now",
        dueAt: now,
      }));
  });
}

function covers(notice: KnownNotice, wanted: Omit<KnownNotice, "dueAt">): boolean {
  const isSame =
    notice.userId === wanted.userId &&
    notice.audience === wanted.audience &&
    notice.subjectId === wanted.subjectId &&
    notice.kind === wanted.kind;
  return isSame && (notice.dueAt !== null || wanted.kind === "act" || wanted.audience === "client");
}
