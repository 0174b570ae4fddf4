import { type SessionView, sumLoads } from "../load/session-view";
import { isAtLeast, isGreater } from "../numbers/compare";
import type { RuleContext } from "./context";
import {
  finiteRatio,
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
 * `A / (P/3) > 1.60` and `A > 1.20 x M`, in AU: A = load of the last 7 local days, P = load of
 * D-27…D-7, M = the largest load of the seven weeks D-55…D-7. Silent in a return period, without a
 * full baseline and with an unknown load in D-55…D-7.
 */
export const loadWeekJump = defineRule({
  id: "load-week-jump",
  subject: "client",
  version: "2",
  category: "overuse",
  thresholds: {
    ratio: "load-week-jump.ratio",
    largestRatio: "load-week-jump.largestRatio",
    usualWeekAu: "load-week-jump.usualWeekAu",
    sessions: "load-week-jump.sessions",
    weeks: "load-week-jump.weeks",
    painNrs: "pain-near.nrs",
  },
  // Without a session in the last 7 days there is no load to jump.
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.weekDays }, PAIN_NEAR_WINDOW],
  evaluate(context) {
    const { thresholds, today } = context;
    const monthStart = today - WINDOWS.monthDays + 1;
    const firstDay = context.sessions[0]?.day;
    if (firstDay === undefined || firstDay > monthStart) return [];
    if (context.returnBreak() !== null) return [];

    const thisWeek = context.sessionsOfLastDays(WINDOWS.weekDays);
    const acute = sumLoads(thisWeek);
    const weeks = weeksBefore(context);
    if (weeks.some(({ unknownCount }) => unknownCount > 0)) return [];
    const usual = weeks.slice(-USUAL_WEEKS);
    const priorAu = usual.reduce((sum, { loadAu }) => sum + loadAu, 0);
    if (!isBaseline(context, usual, priorAu)) return [];

    const largestWeekAu = Math.max(...weeks.map(({ loadAu }) => loadAu));
    const ratio = thresholds["load-week-jump.ratio"];
    const largestRatio = thresholds["load-week-jump.largestRatio"];
    if (!isGreater(acute.loadAu * USUAL_WEEKS, ratio * priorAu)) return [];
    if (!isGreater(acute.loadAu, largestRatio * largestWeekAu)) return [];

    const raise = raiseByPainOfTheWeek(context);
    const usualWeekAu = priorAu / USUAL_WEEKS;
    const before = weeks.flatMap(({ sessions }) => sessions);
    const isOld = before.some((session) => session.day <= monthStart);
    const first = isOld ? [] : context.sessions.filter(({ day }) => day <= monthStart).slice(-1);
    const timesUsual = finiteRatio(acute.loadAu, usualWeekAu);
    return [
      {
        severity: raise.severity,
        sources: idsOf([...first, ...before, ...thisWeek, ...raise.sources]),
        values: {
          acuteLoadAu: acute.loadAu,
          priorLoadAu: priorAu,
          usualWeekAu,
          ...(timesUsual === null
            ? {}
            : { ratio: timesUsual, percentAboveUsual: (timesUsual - 1) * 100 }),
          largestWeekAu,
        },
        details: raiseDetails(raise),
        missing: [...missingLoads(acute.unknownCount), ...raise.missing],
      },
    ];
  },
});

interface WeekBefore {
  readonly sessions: readonly SessionView[];
  readonly loadAu: number;
  readonly unknownCount: number;
}

/** The weeks D-55…D-49 to D-13…D-7, oldest first; one before the first session is 0. */
function weeksBefore({ sessions, today }: RuleContext): readonly WeekBefore[] {
  const weeks = Array.from({ length: WINDOWS.jumpWeeks }, () => [] as SessionView[]);
  for (const session of sessions) {
    const weeksAgo = Math.floor((today - session.day) / WINDOWS.weekDays);
    if (weeksAgo >= 1) weeks[WINDOWS.jumpWeeks - weeksAgo]?.push(session);
  }
  return weeks.map((week) => ({ sessions: week, ...sumLoads(week) }));
}

function isBaseline(
  { thresholds }: RuleContext,
  usual: readonly WeekBefore[],
  priorAu: number,
): boolean {
  const count = usual.reduce((sum, { sessions }) => sum + sessions.length, 0);
  const weeks = usual.filter(({ sessions }) => sessions.length > 0).length;
  return (
    count >= thresholds["load-week-jump.sessions"] &&
    weeks >= thresholds["load-week-jump.weeks"] &&
    isAtLeast(priorAu, USUAL_WEEKS * thresholds["load-week-jump.usualWeekAu"])
  );
}
