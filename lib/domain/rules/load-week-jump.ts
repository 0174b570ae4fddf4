import { isAtLeast, isGreater } from "../load/compare";
import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import type { RuleContext } from "./context";
import { idsOf, missingLoads, painWords, raiseByPainOfTheWeek } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { formatNumber } from "./wording";

/**
 * Claim: this week is far above the usual week.
 * Source: 1.44 is the uncoupled form of the 1.3 of the acute:chronic workload ratio (Gabbett, Br J
 * Sports Med 50:273, 2016), whose link with harm is disputed (Impellizzeri et al., Sports Med
 * 51(3):581, 2021). Used as a size of change, nothing else.
 * Inputs, in AU: A = load of the last 7 local days, today included; P = load of the days D-27…D-7.
 * Boundary: `A / (P/3) > 1.44`, compared crosswise. Silent in a return period; until the first
 * session's day is D-27 or earlier; with fewer than 3 sessions in P or sessions in fewer than 2 of
 * its weeks; with P/3 below 100 AU; with an unknown load in P. An unknown load in A counts 0.
 * Does not say: that anything will happen. Act only together with pain of 3/10 within 72 h in a
 * region loaded in the last 7 days.
 */
const USUAL_WEEKS = 3;

export const loadWeekJump: Rule = {
  id: "load-week-jump",
  title: "Week far above the usual",
  subject: "client",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const { thresholds, today } = context;
    const monthStart = today - WINDOWS.monthDays + 1;
    const firstDay = context.sessions[0]?.day;
    if (firstDay === undefined || firstDay > monthStart) return [];
    if (context.returnBreak() !== null) return [];

    const usual = sessionsOnDays(context.sessions, monthStart, today - WINDOWS.weekDays);
    const prior = sumLoads(usual);
    if (prior.unknownCount > 0 || !hasBaseline(context, usual, prior.loadAu)) return [];

    const thisWeek = context.sessionsOfLastDays(WINDOWS.weekDays);
    const acute = sumLoads(thisWeek);
    const ratioLine = thresholds["load-week-jump.ratio"];
    if (!isGreater(acute.loadAu * USUAL_WEEKS, ratioLine * prior.loadAu)) return [];

    const raise = raiseByPainOfTheWeek(context);
    const usualWeekAu = prior.loadAu / USUAL_WEEKS;
    const percentAboveUsual = (acute.loadAu / usualWeekAu - 1) * 100;
    const lead = context.sessions.filter((session) => session.day < monthStart).slice(-1);
    return [
      {
        rule: "load-week-jump",
        category: "overuse",
        severity: raise.severity,
        summary: `Load of the last 7 days ${formatNumber(acute.loadAu, 0)} AU, ${formatNumber(percentAboveUsual, 0)} % above the usual week of ${formatNumber(usualWeekAu, 0)} AU${painWords(raise)}.`,
        evidence: {
          sources: idsOf([...lead, ...usual, ...thisWeek, ...raise.reports]),
          values: {
            acuteLoadAu: acute.loadAu,
            priorLoadAu: prior.loadAu,
            usualWeekAu,
            ratio: acute.loadAu / usualWeekAu,
            percentAboveUsual,
          },
          thresholds: {
            ratio: ratioLine,
            usualWeekAu: thresholds["load-week-jump.usualWeekAu"],
            sessions: thresholds["load-week-jump.sessions"],
            weeks: thresholds["load-week-jump.weeks"],
            painNrs: thresholds["pain-near.nrs"],
          },
          missing: [...missingLoads(acute.unknownCount), ...raise.missing],
        },
        clears: `A 7-day load of at most ${formatNumber(ratioLine, 2)} times the usual week, ${formatNumber(ratioLine * usualWeekAu, 0)} AU now.`,
      },
    ];
  },
};

function hasBaseline(
  { thresholds, today }: RuleContext,
  usual: readonly SessionView[],
  priorLoadAu: number,
): boolean {
  const weeks = new Set(usual.map((session) => Math.floor((today - session.day) / 7)));
  return (
    usual.length >= thresholds["load-week-jump.sessions"] &&
    weeks.size >= thresholds["load-week-jump.weeks"] &&
    priorLoadAu > 0 &&
    isAtLeast(priorLoadAu, USUAL_WEEKS * thresholds["load-week-jump.usualWeekAu"])
  );
}
