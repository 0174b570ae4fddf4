import type { PainFact, SessionFact } from "../facts";
import { sessionLoadAu } from "../load/session";
import { compareInstants, DAY_MS } from "../time/elapsed";
import { dateOfDay, localDayOf } from "../time/local-day";
import { REGIONS, type Region, SIDES, type Side } from "../vocabulary";

/**
 * Pain over load on one axis of local days, for the screen's chart and the report's alike. Gaps
 * stay gaps: a day without a session has no load, and a line stops where reports stop.
 */

/** Longer than this between two reports of a place, and nothing is drawn between them. */
const LINE_BREAK_MS = 7 * DAY_MS;

export interface TimelineInput {
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  /** IANA name: the client's own days. */
  readonly timeZone: string;
  /** Epoch ms. Facts later than this are left out. */
  readonly now: number;
  /** Length of the axis: `weeks` x 7 local days, today the last. */
  readonly weeks: number;
}

export interface TimelineDay {
  readonly on: string;
  /** Sum of the loads that are known; null, never 0, where none is. */
  readonly loadAu: number | null;
  /** 0: nothing logged that day, whether rest or silence. */
  readonly sessionCount: number;
  /** Sessions without effort or duration: the true load can only be higher. */
  readonly unknownLoadCount: number;
}

export interface TimelinePoint {
  readonly id: string;
  readonly reportedAt: number;
  readonly on: string;
  readonly nrs: number;
  /** True: more than 7 days after the report before it; draw no line between the two. */
  readonly isAfterGap: boolean;
}

export interface TimelineLine {
  readonly region: Region;
  readonly side: Side;
  /** In time order; never empty. */
  readonly points: readonly TimelinePoint[];
}

export interface Timeline {
  /** Every local day of the axis, oldest first. */
  readonly days: readonly TimelineDay[];
  /** From head to foot, then left, right, both, middle. */
  readonly lines: readonly TimelineLine[];
}

/** Throws `RangeError` for an unknown time zone. */
export function timelineOf(input: TimelineInput): Timeline {
  const today = localDayOf(input.timeZone, input.now);
  const firstDay = today - input.weeks * 7 + 1;
  return { days: daysOf(input, firstDay, today), lines: linesOf(input, firstDay) };
}

function daysOf(input: TimelineInput, firstDay: number, today: number): TimelineDay[] {
  const byDay = new Map<number, SessionFact[]>();
  for (const session of input.sessions) {
    if (session.startedAt > input.now) continue;
    const day = localDayOf(input.timeZone, session.startedAt);
    byDay.set(day, [...(byDay.get(day) ?? []), session]);
  }
  const days: TimelineDay[] = [];
  for (let day = firstDay; day <= today; day += 1) {
    days.push(summariseDay(dateOfDay(day), byDay.get(day) ?? []));
  }
  return days;
}

function summariseDay(on: string, sessions: readonly SessionFact[]): TimelineDay {
  const known = sessions.map(sessionLoadAu).filter((loadAu) => loadAu !== null);
  return {
    on,
    loadAu: known.length > 0 ? known.reduce((sum, loadAu) => sum + loadAu, 0) : null,
    sessionCount: sessions.length,
    unknownLoadCount: sessions.length - known.length,
  };
}

function linesOf(input: TimelineInput, firstDay: number): TimelineLine[] {
  const reports = input.pain
    .filter((report) => report.reportedAt <= input.now)
    .filter((report) => localDayOf(input.timeZone, report.reportedAt) >= firstDay)
    .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt));
  return REGIONS.flatMap((region) =>
    SIDES.flatMap((side) => {
      const there = reports.filter((report) => report.region === region && report.side === side);
      return there.length > 0 ? [lineOf(region, side, there, input.timeZone)] : [];
    }),
  );
}

function lineOf(
  region: Region,
  side: Side,
  reports: readonly PainFact[],
  timeZone: string,
): TimelineLine {
  const points = reports.map((report, index): TimelinePoint => {
    const before = reports[index - 1];
    return {
      id: report.id,
      reportedAt: report.reportedAt,
      on: dateOfDay(localDayOf(timeZone, report.reportedAt)),
      nrs: report.nrs,
      isAfterGap: before !== undefined && report.reportedAt - before.reportedAt > LINE_BREAK_MS,
    };
  });
  return { region, side, points };
}
