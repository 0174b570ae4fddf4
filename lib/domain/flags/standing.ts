import { briefOf } from "../finding";
import type { Assessment } from "../rules/assessment";
import { severityRank } from "../severity";
import { DAY_MS } from "../time/elapsed";
import type { Category, Severity } from "../vocabulary";
import { boardSortKey } from "./board-order";
import type { BoardReason } from "./board-reason";
import type { Flag } from "./flag";

export const BOARD_GROUPS = ["needs-you", "not-heard-from", "on-track"] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

export interface LastPain {
  readonly reportedAt: number;
  readonly nrs: number;
}

/** One client's row on the trainer's board. */
export interface Standing {
  readonly group: BoardGroup;
  /** 16 digits; ascending as text and as a number: who needs the trainer most comes first. */
  readonly sortKey: string;
  readonly severity: Severity | null;
  readonly category: Category | null;
  /** The flag behind the reason; null where no flag is open. */
  readonly flagId: string | null;
  readonly reason: BoardReason;
  /** How many further findings stand behind the reason ("+2 more reasons"). */
  readonly reasonCount: number;
  readonly sinceAt: number | null;
  /** Open flags, guidance not counted: it is the client's own. */
  readonly openFlagCount: number;
  readonly unknownSinceAt: number | null;
  /** The latest number of what has been unknown for longest. */
  readonly unknownNrs: number | null;
  readonly acknowledgedAt: number | null;
  readonly lastReportAt: number | null;
  readonly lastNrs: number | null;
  readonly lastActivityAt: number | null;
  readonly painByDay: readonly number[];
}

export interface StandingInput {
  /** Every live flag of the client; pending and closed ones are passed over. */
  readonly flags: readonly Flag[];
  readonly assessment: Assessment;
  /** Newest log of any kind (session or pain); null when there is none. */
  readonly lastActivityAt: number | null;
  readonly lastPain: LastPain | null;
  readonly now: number;
}

/** Without a log of any kind for this long a client counts as not heard from (our own line). */
const QUIET_DAYS = 7;
const QUIET_MS = QUIET_DAYS * DAY_MS;

type Row = Pick<
  Standing,
  "group" | "severity" | "category" | "flagId" | "reason" | "sinceAt" | "acknowledgedAt"
> & { readonly isUnknown: boolean };

/**
 * Needs you: an open flag that is not guidance, not snoozed, and not a mere silence below act.
 * Not heard from: an episode past its 72 h line without a report past it, a flag nobody has
 * answered, or no log of any kind for 7 days. On track: everything else; never "fine", only "No
 * flag today".
 */
export function standingOf(input: StandingInput): Standing {
  const { flags, assessment, lastActivityAt, lastPain, now } = input;
  const open = flags
    .filter((flag) => flag.status === "open" && flag.category !== "guidance")
    .sort(compareFlags);
  const awake = open.filter((flag) => (flag.snoozedUntilAt ?? 0) <= now);
  const { isUnknown, ...row } = rowOf(awake, input);
  const unknown = longestUnknown(open, assessment);
  const findingCount = awake.reduce((sum, flag) => sum + 1 + flag.contributors.length, 0);
  return {
    ...row,
    sortKey: boardSortKey(BOARD_GROUPS.indexOf(row.group), row, isUnknown),
    reasonCount: row.flagId === null ? findingCount : findingCount - 1,
    openFlagCount: open.length,
    unknownSinceAt: unknown?.sinceAt ?? null,
    unknownNrs: unknown?.nrs ?? null,
    lastReportAt: lastPain?.reportedAt ?? null,
    lastNrs: lastPain?.nrs ?? null,
    lastActivityAt,
    painByDay: assessment.painByDay,
  };
}

/** When the row changes by itself because nothing was logged; null: it already has. */
export function quietFromAt(lastActivityAt: number | null, now: number): number | null {
  const at = lastActivityAt === null ? null : lastActivityAt + QUIET_MS;
  return at !== null && at > now ? at : null;
}

function rowOf(awake: readonly Flag[], input: StandingInput): Row {
  const { assessment, lastActivityAt, now } = input;
  const needing = awake.find((flag) => !isMereSilence(flag));
  if (needing) return flagRow("needs-you", needing);
  const silent = awake[0];
  if (silent) return flagRow("not-heard-from", silent);
  const awaiting = assessment.episodes.find((episode) => episode.state === "awaiting");
  if (awaiting) {
    const { region, side, latestNrs, checkInDueAt } = awaiting;
    const reason = { kind: "awaiting-report", region, side, latestNrs } as const;
    return plainRow("not-heard-from", reason, checkInDueAt);
  }
  if (lastActivityAt === null) return plainRow("not-heard-from", { kind: "nothing-logged" }, null);
  if (now - lastActivityAt >= QUIET_MS) {
    const reason = { kind: "no-log-for-days", days: QUIET_DAYS } as const;
    return plainRow("not-heard-from", reason, lastActivityAt);
  }
  return plainRow("on-track", { kind: "no-flag" }, null);
}

function isMereSilence(flag: Flag): boolean {
  return flag.unknownSinceAt !== undefined && severityRank(flag.severity) < severityRank("act");
}

function flagRow(group: BoardGroup, flag: Flag): Row {
  return {
    group,
    severity: flag.severity,
    category: flag.category,
    flagId: flag.id,
    reason: { kind: "finding", finding: briefOf(flag.headline) },
    sinceAt: group === "not-heard-from" ? (flag.unknownSinceAt ?? null) : (flag.openedAt ?? null),
    acknowledgedAt: flag.acknowledgedAt ?? null,
    isUnknown: flag.unknownSinceAt !== undefined,
  };
}

function plainRow(group: BoardGroup, reason: BoardReason, sinceAt: number | null): Row {
  const isUnknown = group === "not-heard-from";
  const none = { severity: null, category: null, flagId: null, acknowledgedAt: null };
  return { group, reason, sinceAt, isUnknown, ...none };
}

function compareFlags(a: Flag, b: Flag): number {
  const left = flagRow("needs-you", a);
  const right = flagRow("needs-you", b);
  const leftKey = boardSortKey(0, left, left.isUnknown);
  const rightKey = boardSortKey(0, right, right.isUnknown);
  if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

interface Unknown {
  readonly sinceAt: number;
  readonly nrs: number | null;
}

function longestUnknown(open: readonly Flag[], { episodes }: Assessment): Unknown | null {
  const unknowns: readonly Unknown[] = [
    ...open.flatMap(({ unknownSinceAt: sinceAt, lastNrs }) =>
      sinceAt === undefined ? [] : [{ sinceAt, nrs: lastNrs ?? null }],
    ),
    ...episodes.flatMap(({ state, checkInDueAt: sinceAt, latestNrs: nrs }) =>
      state === "awaiting" ? [{ sinceAt, nrs }] : [],
    ),
  ];
  return unknowns.reduce<Unknown | null>(
    (longest, unknown) => (longest && longest.sinceAt <= unknown.sinceAt ? longest : unknown),
    null,
  );
}
