import { type SessionView, sessionsOnDays, sumLoads } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import type { RuleContext } from "./context";
import {
  idsOf,
  missingLoads,
  PAIN_NEAR_WINDOW,
  raiseByPainOfTheWeek,
  raiseDetails,
} from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

const USUAL_WEEKS = 3;

/**
 * `A / (P/3) > 1.44`, A = load of the last 7 local days, P = load of D-27…D-7, in AU. Silent in a
 * return period, without a full baseline and with an unknown load in P.
 */
export const loadWeekJump = defineRule({
  id: "load-week-jump",
  subject: "client",
  version: "1",
  category: "overuse",
  lines: {
    ratio: "load-week-jump.ratio",
    usualWeekAu: "load-week-jump.usualWeekAu",
    sessions: "load-week-jump.sessions",
    weeks: "load-week-jump.weeks",
    painNrs: "pain-near.nrs",
  },
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.monthDays }, PAIN_NEAR_WINDOW],
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
    const ratio = thresholds["load-week-jump.ratio"];
    if (!isGreater(acute.loadAu * USUAL_WEEKS, ratio * prior.loadAu)) return [];

    const raise = raiseByPainOfTheWeek(context);
    const usualWeekAu = prior.loadAu / USUAL_WEEKS;
    const lead = context.sessions.filter((session) => session.day < monthStart).slice(-1);
    return [
      {
        severity: raise.severity,
        sources: idsOf([...lead, ...usual, ...thisWeek, ...raise.reports]),
        values: {
          acuteLoadAu: acute.loadAu,
          priorLoadAu: prior.loadAu,
          usualWeekAu,
          ratio: acute.loadAu / usualWeekAu,
          percentAboveUsual: (acute.loadAu / usualWeekAu - 1) * 100,
        },
        details: raiseDetails(raise),
        missing: [...missingLoads(acute.unknownCount), ...raise.missing],
      },
    ];
  },
});

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
