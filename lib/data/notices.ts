import "#server-only";
import type { FlagState } from "@/lib/domain/flags/flag";
import type { NoticeMove, OpenNotice, SentNotice } from "@/lib/domain/notices/notice";
import { isConcerned } from "@/lib/domain/notices/recipients";
import type { Audience, Lane, NoticeKind } from "./column-types";
import { readPeopleByPrisma } from "./people";
import { lockByPrisma } from "./sql";
import type { PracticePrisma } from "./transaction";

const COLUMNS = {
  id: true,
  userId: true,
  clientId: true,
  kind: true,
  audience: true,
  subjectId: true,
  at: true,
  lane: true,
  sentCount: true,
  sentAt: true,
} as const;

/** A notice with what decides whether it still has to be sent. */
export interface StoredNotice extends Omit<OpenNotice, "isOver"> {
  readonly flag: FlagState | null;
  /** A question that was answered or is over. */
  readonly isClosed: boolean;
  /** There is a later notice of the same thing. */
  readonly isRenewed: boolean;
  /** The person would still get it if it came about now. */
  readonly isConcerned: boolean;
}

/**
 * Everything of which one person may still be notified, the oldest first. Until the transaction ends no other one
 * composes for them, since the budget counts what both would send.
 */
export async function readOpenNotices(
  tx: PracticePrisma,
  userId: string,
): Promise<readonly StoredNotice[]> {
  const { practiceId } = tx.scope;
  await lockByPrisma(tx.prisma, `notices of ${practiceId} ${userId}`);
  const rows = await tx.prisma.notice.findMany({
    where: { practiceId, userId, dueAt: { not: null } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return withSubjects(tx, rows as readonly NoticeRow[]);
}

/** One notice, sent or not; undefined: there is none. */
export async function findNotice(
  tx: PracticePrisma,
  id: string,
): Promise<StoredNotice | undefined> {
  const { practiceId } = tx.scope;
  const row = await tx.prisma.notice.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: COLUMNS,
  });
  return row ? (await withSubjects(tx, [row as NoticeRow]))[0] : undefined;
}

interface NoticeRow {
  readonly id: string;
  readonly userId: string;
  readonly clientId: string;
  readonly kind: NoticeKind;
  readonly audience: Audience;
  readonly subjectId: string;
  readonly at: Date;
  readonly lane: Lane;
  readonly sentCount: number;
  readonly sentAt: Date | null;
}

async function withSubjects(
  tx: PracticePrisma,
  rows: readonly NoticeRow[],
): Promise<readonly StoredNotice[]> {
  if (rows.length === 0) return [];
  const { practiceId } = tx.scope;
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId))];
  const clientIds = [...new Set(rows.map(({ clientId }) => clientId))];
  const flags = await tx.prisma.flag.findMany({
    where: { practiceId, id: { in: ids } },
    select: { id: true, record: true },
  });
  const closed = await tx.prisma.checkIn.findMany({
    where: { practiceId, id: { in: ids }, closedAt: { not: null } },
    select: { id: true },
  });
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  const latest = await tx.prisma.notice.groupBy({
    by: ["userId", "subjectId", "kind", "audience"],
    where: { practiceId, subjectId: { in: ids }, userId: { in: userIds } },
    _max: { at: true },
  });
  const people = await readPeopleByPrisma(tx, clientIds);
  const records = new Map(flags.map(({ id, record }) => [id, record as unknown as FlagState]));
  const closedIds = new Set(closed.map(({ id }) => id));
  const latestAt = new Map(latest.map((one) => [keyOf(one), one._max.at?.getTime() ?? 0]));
  return rows.map((row) => {
    const { userId: _, subjectId, ...notice } = row;
    const around = people.get(row.clientId);
    return {
      ...notice,
      at: row.at.getTime(),
      sentAt: row.sentAt?.getTime() ?? null,
      flag: records.get(subjectId) ?? null,
      isClosed: closedIds.has(subjectId),
      isRenewed: (latestAt.get(keyOf(row)) ?? 0) > row.at.getTime(),
      isConcerned: around !== undefined && isConcerned(row, around),
    };
  });
}

/** Equal for two notices of which only the later one still counts. */
function keyOf(row: {
  readonly userId: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly audience: string;
}): string {
  return [row.userId, row.subjectId, row.kind, row.audience].join(" ");
}

/** What was sent to the person since an instant (epoch milliseconds) and counts against a trainer's budget. */
export async function readSentNotices(
  { scope, prisma }: PracticePrisma,
  userId: string,
  since: number,
): Promise<readonly SentNotice[]> {
  const rows = await prisma.notice.findMany({
    where: {
      practiceId: scope.practiceId,
      userId,
      sentAt: { gt: new Date(since) },
      audience: "trainer",
      kind: { not: "urgent" },
    },
    select: { clientId: true, sentAt: true, sentNewAt: true, sentLane: true },
  });
  return rows.map(({ clientId, sentAt, sentNewAt, sentLane }) => ({
    clientId,
    sentAt: sentAt?.getTime() ?? null,
    sentNewAt: sentNewAt?.getTime() ?? null,
    sentLane: sentLane as Lane | null,
  }));
}

/** When the person's last digest was sent, epoch milliseconds; null: none was. */
export async function readLastDigestAt(
  { scope, prisma }: PracticePrisma,
  userId: string,
): Promise<number | null> {
  const last = await prisma.notice.findFirst({
    where: { practiceId: scope.practiceId, userId, sentLane: "digest" },
    orderBy: { sentAt: "desc" },
    select: { sentAt: true },
  });
  return last?.sentAt?.getTime() ?? null;
}

/** Stores what becomes of notices. Those with the same values are stored in one statement. */
export async function saveMoves(
  tx: PracticePrisma,
  moved: readonly MovedNotice[],
  now: number,
): Promise<void> {
  const alike = new Map<string, MovedNotice[]>();
  for (const one of moved) {
    const { sendIn, lane, dueAt } = one.move;
    const key = [sendIn, lane, dueAt, one.notice.sentCount === 0].join(" ");
    const known = alike.get(key);
    if (known) known.push(one);
    else alike.set(key, [one]);
  }
  for (const all of alike.values()) await saveMove(tx, all, now);
}

export interface MovedNotice {
  readonly notice: Pick<OpenNotice, "id" | "sentCount">;
  readonly move: NoticeMove;
}

/** Notices that are sent now get `now` (epoch milliseconds) as the instant of sending. */
async function saveMove(
  { scope, prisma }: PracticePrisma,
  all: readonly MovedNotice[],
  now: number,
): Promise<void> {
  const [first] = all;
  if (!first) return;
  const { sendIn, lane, dueAt } = first.move;
  const sentAt = new Date(now);
  const isNews = sendIn === "now" && first.notice.sentCount === 0;
  await prisma.notice.updateMany({
    where: { practiceId: scope.practiceId, id: { in: all.map(({ notice }) => notice.id) } },
    data: {
      lane,
      dueAt: dueAt === null ? null : new Date(dueAt),
      ...(sendIn !== null && { sentCount: { increment: 1 }, sentAt, sentLane: sendIn }),
      ...(isNews && { sentNewAt: sentAt }),
    },
  });
}
