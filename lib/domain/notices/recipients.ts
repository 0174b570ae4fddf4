import type { Role } from "../access/actor";
import type { Audience, NoticeKind } from "./notice";

/** A trainer or an owner of the client's practice, as the account stands now. */
export interface StaffMember {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
}

/** The people around one client at one moment. */
export interface People {
  readonly clientId: string;
  /** Ids of the trainers assigned to the client, including those who have left since. */
  readonly assignedTrainerIds: readonly string[];
  /** At least everyone who is assigned, and all owners; others are ignored. */
  readonly staff: readonly StaffMember[];
}

/** One person, and in which part they are addressed. */
export interface Recipient {
  readonly userId: string;
  readonly audience: Audience;
}

/**
 * Who gets a notice of this kind about the client: of a flag, the assigned trainers whose account is
 * enabled and who still are trainers; of an urgent flag, the owners where there is no such trainer; of an
 * urgent flag and of a check-in, the client.
 */
export function recipientsOf(kind: NoticeKind, people: People): readonly Recipient[] {
  const toClient: readonly Recipient[] =
    kind === "urgent" || kind === "check-in"
      ? [{ userId: people.clientId, audience: "client" }]
      : [];
  if (kind === "check-in") return toClient;
  const active = people.staff.filter(({ isDisabled }) => !isDisabled);
  const trainers = active.filter(
    ({ userId, roles }) => roles.includes("trainer") && people.assignedTrainerIds.includes(userId),
  );
  if (trainers.length > 0) return [...trainers.map(asRecipient("trainer")), ...toClient];
  const owners = kind === "urgent" ? active.filter(({ roles }) => roles.includes("owner")) : [];
  return [...owners.map(asRecipient("owner")), ...toClient];
}

/** Whether the person would still get this notice if it came about now. */
export function isConcerned(notice: Recipient & { readonly kind: NoticeKind }, people: People) {
  return recipientsOf(notice.kind, people).some(
    ({ userId, audience }) => userId === notice.userId && audience === notice.audience,
  );
}

function asRecipient(audience: Audience) {
  return ({ userId }: StaffMember): Recipient => ({ userId, audience });
}
