import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import type { Region, Severity } from "../vocabulary";
import type { RuleContext } from "./context";
import { WINDOWS } from "./look-back";
import { plural, unknownExerciseWords } from "./wording";

/** What the findings about load share. */

export interface PainRaise {
  readonly severity: Severity;
  readonly reports: readonly PainFact[];
}

/**
 * Load alone never exceeds watch: a report of 3/10 or more within 72 h in a region that the rule
 * cares about raises it by one level, to act at most.
 */
export function raiseByPain(
  context: RuleContext,
  severity: "info" | "watch",
  concerns: (region: Region) => boolean,
): PainRaise {
  const reports = context.painNear().filter((report) => concerns(report.region));
  if (reports.length === 0) return { severity, reports };
  return { severity: severity === "info" ? "watch" : "act", reports };
}

/** The raise of the rules about the whole week: by pain in a region that the last 7 local days loaded. */
export function raiseByPainOfTheWeek(
  context: RuleContext,
): PainRaise & { readonly missing: readonly string[] } {
  const week = context.sessionsOfLastDays(WINDOWS.weekDays);
  const raise = raiseByPain(context, "watch", (region) =>
    week.some((session) => session.shareOf(region) > 0),
  );
  const mayBeUnheard = context.painNear().length > raise.reports.length;
  return { ...raise, missing: mayBeUnheard ? missingExercises(week) : [] };
}

export function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(items.map((item) => item.id))];
}

export function highestNrs(reports: readonly PainFact[]): number {
  return reports.reduce((highest, report) => Math.max(highest, report.nrs), 0);
}

export function missingLoads(unknownCount: number): readonly string[] {
  if (unknownCount === 0) return [];
  const sessions = plural(unknownCount, "session");
  return [
    `${sessions} without effort or duration counted as 0 AU: the true load can only be higher.`,
  ];
}

/** ", with pain up to 4/10": what a raise adds to a sentence. */
export function painWords({ reports }: PainRaise): string {
  return reports.length > 0 ? `, with pain up to ${highestNrs(reports)}/10` : "";
}

/** `treatment`: what became of runs whose distance nobody knows ("left out"). */
export function missingDistances(unknownCount: number, treatment: string): readonly string[] {
  if (unknownCount === 0) return [];
  return [`${plural(unknownCount, "run")} without a distance: ${treatment}.`];
}

/** Exercises of these sessions that load no region because nobody knows them. */
export function missingExercises(sessions: readonly SessionView[]): readonly string[] {
  return unknownExerciseWords(sessions.flatMap((session) => session.unknownExercises()));
}
