import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import { type MissingFact, matchedExercises, unknownExercises } from "../missing-fact";
import { HOUR_MS } from "../time/elapsed";
import type { Region, Severity } from "../vocabulary";
import type { RuleContext } from "./context";
import { tellingSources } from "./episode-evidence";
import { WINDOWS } from "./look-back";
import type { TimeWindow } from "./time-window";

/** What the findings about load share. */

/** A telling report of 3/10 or more raises what load alone says for 72 h. */
export const PAIN_NEAR_WINDOW: TimeWindow = {
  kind: "report-age",
  ms: WINDOWS.painNearHours * HOUR_MS,
  counts: ({ nrs }, thresholds) => nrs >= thresholds["pain-near.nrs"],
};

export interface PainRaise {
  readonly severity: Severity;
  readonly reports: readonly PainFact[];
  /** The reports, and what makes them telling. */
  readonly sources: readonly { readonly id: string }[];
}

/**
 * Load alone never exceeds watch: a telling report of 3/10 or more within 72 h in a region that the rule
 * cares about raises it by one level, to act at most.
 */
export function raiseByPain(
  context: RuleContext,
  severity: "info" | "watch",
  concerns: (region: Region) => boolean,
): PainRaise {
  const reports = context.painNear().filter((report) => concerns(report.region));
  if (reports.length === 0) return { severity, reports, sources: [] };
  const sources = tellingSources(context, reports).map((id) => ({ id }));
  return { severity: severity === "info" ? "watch" : "act", reports, sources };
}

/** The raise of the rules about the whole week: by pain in a region that the last 7 local days loaded. */
export function raiseByPainOfTheWeek(
  context: RuleContext,
): PainRaise & { readonly missing: readonly MissingFact[] } {
  const week = context.sessionsOfLastDays(WINDOWS.weekDays);
  const raise = raiseByPain(context, "watch", (region) =>
    week.some((session) => session.shareOf(region) > 0),
  );
  const isRaisedBy = (session: SessionView) =>
    raise.reports.some(({ region }) => session.shareOf(region) > 0);
  // A pain elsewhere might have raised it, had somebody known what an exercise loads.
  const mightRaise = context.painNear().length > raise.reports.length ? week : [];
  return { ...raise, missing: missingExercises([...mightRaise, ...week.filter(isRaisedBy)]) };
}

/** The highest number of the reports that raised a finding; absent where none did. */
export function raiseDetails({ reports }: PainRaise): { readonly raisedByNrs?: number } {
  return reports.length === 0 ? {} : { raisedByNrs: highestNrs(reports) };
}

/** `part` over `whole`; null where the whole is 0, since no number says how much more that is. */
export function finiteRatio(part: number, whole: number): number | null {
  const ratio = part / whole;
  return Number.isFinite(ratio) ? ratio : null;
}

/** The ids in their order, each once. */
export function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(items.map((item) => item.id))];
}

/** The highest number (0–10) of the reports; 0 where there are none. */
export function highestNrs(reports: readonly PainFact[]): number {
  return reports.reduce((highest, report) => Math.max(highest, report.nrs), 0);
}

/** That `count` sessions have no known load, as a missing fact; empty where `count` is 0. */
export function missingLoads(count: number): readonly MissingFact[] {
  return count === 0 ? [] : [{ kind: "session-loads", count }];
}

/** `counted`: what became of runs whose distance nobody knows. */
export function missingDistances(
  count: number,
  counted: "zero" | "left-out",
): readonly MissingFact[] {
  return count === 0 ? [] : [{ kind: "run-distances", count, counted }];
}

/**
 * Exercises of these sessions that load no region because nobody knows them, and those that were
 * taken for one of the catalogue by their words.
 */
export function missingExercises(sessions: readonly SessionView[]): readonly MissingFact[] {
  return [
    ...unknownExercises(sessions.flatMap((session) => session.unknownExercises())),
    ...matchedExercises(sessions.flatMap((session) => session.matchedExercises())),
  ];
}
