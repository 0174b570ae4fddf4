import type { SessionView } from "../load/session-view";
import type { MissingFact } from "../missing-fact";
import { isAtLeast } from "../numbers/compare";
import { DAY_MS } from "../time/elapsed";
import type { Condition } from "../vocabulary";
import { CONDITION_DEMANDS, uncoveredConditions } from "./clearance-conditions";
import {
  EARLIER_DAYS,
  greaterRise,
  greatestRise,
  nearMaxSet,
  sessionsBefore,
} from "./clearance-demand";
import { type Demand, nearMaxValues, reasonsOf, riseValues } from "./clearance-reasons";
import type { RuleContext } from "./context";
import { idsOf, missingExercises } from "./load-evidence";
import { defineRule } from "./rule";

const SESSION_WITHIN_DAYS = 7;

/**
 * No green light is valid on the day of the latest session, which started within 7 days, and it asks
 * much. Spine and whole-body conditions: new style; a region load of 1.20 times its largest known one
 * or more; any set of 90 % of e1RM or more. The others: new style, or effort >= 6.
 */
export const clearanceNeeded = defineRule({
  id: "clearance-needed",
  subject: "client",
  version: "1",
  category: "referral",
  thresholds: {
    loadRatio: "clearance-needed.loadRatio",
    intensity: "clearance-needed.intensity",
    rpe: "clearance-needed.rpe",
  },
  timeWindows: [{ kind: "until", instants: lastInstantOfSession }],
  evaluate(context) {
    const [untilAt] = lastInstantOfSession(context);
    const session = context.sessions.at(-1);
    if (session === undefined || untilAt === undefined || context.at > untilAt) return [];
    const called = uncoveredConditions(context.client, session.day).flatMap((condition) => {
      const demand = demandOf(context, session, condition);
      return demand === null ? [] : [{ condition, demand }];
    });
    if (called.length === 0) return [];
    const demand = mergeDemands(called.map((each) => each.demand));
    const { rise, nearMax } = demand;
    const before = rise === null ? [] : sessionsBefore(context, session);
    const strength = nearMax === null ? [] : [{ id: nearMax.max.sessionId }];
    return [
      {
        severity: "act",
        sources: idsOf([...strength, ...before, session]),
        values: {
          conditionsGiven: called.map(({ condition }) => condition),
          reasons: reasonsOf(demand),
          ...(demand.effort === null ? {} : { sessionEffort: demand.effort }),
          ...(rise === null ? {} : riseValues(rise)),
          ...(nearMax === null ? {} : nearMaxValues(nearMax)),
        },
        details: {
          sessionOn: context.dateOf(session.startedAt),
          earlierDays: EARLIER_DAYS,
          clearsWithinDays: SESSION_WITHIN_DAYS,
        },
        missing: [...missingNumbers(session, before), ...missingExercises([...before, session])],
      },
    ];
  },
});

/** The last instant at which the latest session is still looked at. */
function lastInstantOfSession({ client, sessions }: RuleContext): readonly number[] {
  const latest = sessions.at(-1);
  if (latest === undefined || (client.conditions ?? []).length === 0) return [];
  return [latest.startedAt + SESSION_WITHIN_DAYS * DAY_MS];
}

/** What of the session calls for a green light for one condition; null: nothing does. */
function demandOf(context: RuleContext, session: SessionView, condition: Condition): Demand | null {
  const asked = CONDITION_DEMANDS[condition];
  const isOfRegions = asked.kind === "regions";
  const demand: Demand = {
    isNewStyle: session.fact.newStyle === true,
    effort: isOfRegions ? null : hardEffort(context, session),
    rise: isOfRegions ? greatestRise(context, session, asked.regions) : null,
    nearMax: isOfRegions ? nearMaxSet(context, session) : null,
  };
  return reasonsOf(demand).length === 0 ? null : demand;
}

function hardEffort({ thresholds }: RuleContext, { fact }: SessionView): number | null {
  const isHard = fact.rpe !== undefined && isAtLeast(fact.rpe, thresholds["clearance-needed.rpe"]);
  return isHard ? (fact.rpe ?? null) : null;
}

function mergeDemands(demands: readonly Demand[]): Demand {
  const rises = demands.flatMap(({ rise }) => (rise === null ? [] : [rise]));
  return {
    isNewStyle: demands.some(({ isNewStyle }) => isNewStyle),
    effort: demands.find(({ effort }) => effort !== null)?.effort ?? null,
    rise: rises.length === 0 ? null : rises.reduce(greaterRise),
    nearMax: demands.find(({ nearMax }) => nearMax !== null)?.nearMax ?? null,
  };
}

function missingNumbers(
  { fact, loadAu }: SessionView,
  before: readonly SessionView[],
): readonly MissingFact[] {
  const count = before.filter((session) => session.loadAu === null).length;
  return [
    ...(fact.rpe === undefined ? [{ kind: "session-effort" } as const] : []),
    ...(loadAu === null ? [{ kind: "session-load" } as const] : []),
    ...(count > 0 ? [{ kind: "earlier-session-loads", count } as const] : []),
  ];
}
