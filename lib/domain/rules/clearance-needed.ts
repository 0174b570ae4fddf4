import { isAtLeast } from "../load/compare";
import type { SessionView } from "../load/session-view";
import { DAY_MS } from "../time/elapsed";
import type { Condition } from "../vocabulary";
import { CONDITION_WORDS } from "../words";
import { CONDITION_DEMANDS, uncoveredConditions } from "./clearance-conditions";
import { greaterRise, greatestRise, nearMaxSet, sessionsBefore } from "./clearance-demand";
import { type Demand, nearMaxValues, reasonsOf, riseValues } from "./clearance-reasons";
import type { RuleContext } from "./context";
import { idsOf, missingExercises } from "./load-evidence";
import type { Rule } from "./rule";
import { dateOf, listOf, plural } from "./wording";

/**
 * Claim: with a condition that the client has told of, a new or harder session is a question for a
 * professional first.
 * Source: pre-participation screening of the ACSM as published in 2015 (vigorous effort with heart,
 * vessel, sugar or kidney disease); the rest of the list and its lines are our own.
 * Inputs: conditions and green lights on file; the latest session when it started within 7 days
 * (7 x 24 h) before `at`: new style, effort (0–10), region loads (AU), sets against the e1RM (kg) of
 * the 90 days before; the sessions that started in the 30 days (30 x 24 h) before it.
 * Boundary: no green light valid on the session's local day, first and last day included. Spine
 * (neck, upper or lower back) and whole-body conditions: new style; or a region load of 1.20 times
 * its largest known one or more, that one above 0; or any set of 90 % of e1RM or more, whatever it
 * loads. Heart, vessels, diabetes, kidneys, clots, cancer, pregnancy: new style, or effort >= 6.
 * What is not known about the session counts for nothing.
 * Does not say: that the session did harm, or that a green light would be given or refused.
 */
const SESSION_WITHIN_DAYS = 7;

/** The last instant at which the latest session is still looked at; null: there is none. */
export function clearanceUntilAt({ client, sessions }: RuleContext): number | null {
  const latest = sessions.at(-1);
  if (latest === undefined || (client.conditions ?? []).length === 0) return null;
  return latest.startedAt + SESSION_WITHIN_DAYS * DAY_MS;
}

export const clearanceNeeded: Rule = {
  id: "clearance-needed",
  title: "Green light missing",
  subject: "client",
  version: "1",
  category: "referral",
  evaluate(context) {
    const untilAt = clearanceUntilAt(context);
    const session = context.sessions.at(-1);
    if (session === undefined || untilAt === null || context.at > untilAt) return [];
    const called = uncoveredConditions(context.client, session.day).flatMap((condition) => {
      const demand = demandOf(context, session, condition);
      return demand === null ? [] : [{ condition, demand }];
    });
    if (called.length === 0) return [];
    const conditions = called.map(({ condition }) => CONDITION_WORDS[condition]);
    const demand = mergeDemands(called.map((each) => each.demand));
    const reasons = reasonsOf(demand);
    const { rise, nearMax } = demand;
    const before = rise === null ? [] : sessionsBefore(context, session);
    const strength = nearMax === null ? [] : [{ id: nearMax.max.sessionId }];
    return [
      {
        rule: "clearance-needed",
        category: "referral",
        severity: "act",
        summary: `Session of ${dateOf(context, session.startedAt)}: ${listOf(reasons)}; no green light from a professional on file for ${listOf(conditions)}.`,
        evidence: {
          sources: idsOf([...strength, ...before, session]),
          values: {
            conditionsGiven: conditions.join("; "),
            reasons: reasons.join("; "),
            ...(demand.effort === null ? {} : { sessionEffort: demand.effort }),
            ...(rise === null ? {} : riseValues(rise)),
            ...(nearMax === null ? {} : nearMaxValues(nearMax)),
          },
          thresholds: {
            loadRatio: context.thresholds["clearance-needed.loadRatio"],
            intensity: context.thresholds["clearance-needed.intensity"],
            rpe: context.thresholds["clearance-needed.rpe"],
          },
          missing: [...missingNumbers(session, before), ...missingExercises([...before, session])],
        },
        clears: `A later session that asks for none of this or that a green light on file covers, or ${SESSION_WITHIN_DAYS} days after this one.`,
      },
    ];
  },
};

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
): readonly string[] {
  const missing: string[] = [];
  if (fact.rpe === undefined) missing.push("The session has no effort.");
  if (loadAu === null) missing.push("The session's load is not known: it was not compared.");
  const unknown = before.filter((session) => session.loadAu === null).length;
  if (unknown > 0) {
    missing.push(`${plural(unknown, "earlier session")} without effort or duration: left out.`);
  }
  return missing;
}
