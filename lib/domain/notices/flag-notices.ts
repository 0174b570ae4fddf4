import type { Flag } from "../flags/flag";
import { severityRank } from "../severity";
import type { Severity } from "../vocabulary";
import type { NoticeKind } from "./notice";

/** What has happened to a flag, as its event says. */
export interface FlagStepTaken {
  readonly kind: string;
  readonly flagId: string;
}

/** A notice about a flag, before anybody is addressed. */
export interface FlagNotice {
  readonly flagId: string;
  readonly kind: Exclude<NoticeKind, "check-in">;
}

const KIND_OF: Readonly<Record<Severity, FlagNotice["kind"] | null>> = {
  urgent: "urgent",
  act: "act",
  watch: "watch",
  info: null,
};

const NEWS = ["opened", "raised"];

/**
 * The notices that an evaluation calls for: one for each flag that it opened or raised, by its severity, also where
 * the severity had fallen and rises again. An update, silence or a lower severity is no news. Info is never sent, and
 * neither is guidance, which is for the client alone.
 */
export function decideNotices(
  steps: readonly FlagStepTaken[],
  flags: readonly Flag[],
): readonly FlagNotice[] {
  const newsIds = new Set(steps.filter(({ kind }) => NEWS.includes(kind)).map((s) => s.flagId));
  if (newsIds.size === 0) return [];
  return flags.flatMap(({ id, status, category, severity }) => {
    const kind = KIND_OF[severity];
    const isNews = newsIds.has(id) && status === "open" && category !== "guidance";
    return isNews && kind !== null ? [{ flagId: id, kind }] : [];
  });
}

type FlagNow = Pick<Flag, "status" | "severity" | "acknowledgedAt" | "snoozedUntilAt">;

/**
 * Whether nothing is left to send about a flag. Urgent is sent until the flag is closed, which takes an action;
 * acknowledging is not enough. The other kinds also end when a trainer has acknowledged or snoozed the flag, or when
 * its severity has risen: then there is a new notice.
 */
export function isFlagNoticeOver(kind: NoticeKind, flag: FlagNow | null, now: number): boolean {
  if (flag === null || flag.status !== "open") return true;
  if (kind === "urgent" || kind === "check-in") return false;
  const isAnswered = flag.acknowledgedAt !== undefined || (flag.snoozedUntilAt ?? 0) > now;
  return isAnswered || severityRank(flag.severity) > severityRank(kind);
}

/** What decides whether a notice is still to be sent. */
interface NoticeNow {
  readonly kind: NoticeKind;
  readonly flag: FlagNow | null;
  /** The person would still get it if it came about now. */
  readonly isConcerned: boolean;
  /** A question that was answered or is over. */
  readonly isClosed: boolean;
  /** It has come about again, and there is a later notice of it. */
  readonly isRenewed: boolean;
}

/** Whether nothing is left to send of a notice of any kind; `now` in epoch milliseconds. */
export function isNoticeOver(notice: NoticeNow, now: number): boolean {
  const { kind, flag, isConcerned, isClosed, isRenewed } = notice;
  if (!isConcerned || isClosed || isRenewed) return true;
  return kind !== "check-in" && isFlagNoticeOver(kind, flag, now);
}
