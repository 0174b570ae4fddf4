import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import { placeHeading } from "../pain/place";
import { DAY_MS } from "../time/elapsed";
import type { RuleContext } from "./context";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { dateOf } from "./wording";

/**
 * Claim: pain that has not settled by the next morning, session after session, asks for less.
 * Source: pain-monitoring model (Silbernagel et al., Am J Sports Med 35(6):897-906, 2007): pain may
 * be there during and after, and must settle by the following morning; 2 and 4 points are ours.
 * Inputs: per region and side the sessions within 28 days (28 x 24 h) before `at` that have a
 * linked morning-after report, the latest such report of each, and the latest linked report with
 * the moment before (else 0).
 * Boundary: unsettled = morning-after >= before + 2, or >= 4. Over the last three such sessions:
 * the latest is unsettled and at least two are (two sessions suffice). Act when there are three
 * and all are; else watch.
 * Does not say: that a session did harm.
 */
interface Morning {
  readonly session: SessionView;
  readonly after: PainFact;
  readonly before: PainFact | undefined;
  readonly isUnsettled: boolean;
}

const SESSIONS_LOOKED_AT = 3;

export const painNotSettledMorning: Rule = {
  id: "pain-not-settled-morning",
  title: "Not settled the morning after",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  evaluate(context) {
    const { thresholds } = context;
    return [...morningsByPlace(context).values()].flatMap((all) => {
      const mornings = all.slice(-SESSIONS_LOOKED_AT);
      const latest = mornings.at(-1);
      const unsettledCount = mornings.filter(({ isUnsettled }) => isUnsettled).length;
      if (!latest?.isUnsettled || unsettledCount < 2) return [];
      const { region, side, nrs, reportedAt } = latest.after;
      const isEachTime = unsettledCount === SESSIONS_LOOKED_AT;
      return [
        {
          rule: "pain-not-settled-morning",
          category: "persistent-pain",
          severity: isEachTime ? "act" : "watch",
          region,
          side,
          summary: `${placeHeading(region, side)}: ${nrs}/10 the morning after, ${dateOf(context, reportedAt)}; not settled after ${unsettledCount} of the last ${mornings.length} sessions.`,
          evidence: {
            sources: mornings.flatMap(({ session, before, after }) =>
              before === undefined ? [session.id, after.id] : [session.id, before.id, after.id],
            ),
            values: {
              unsettledCount,
              sessionCount: mornings.length,
              morningAfterNrs: mornings.map(({ after }) => after.nrs).join(", "),
              beforeNrs: mornings.map(({ before }) => before?.nrs ?? 0).join(", "),
            },
            thresholds: {
              rise: thresholds["pain-not-settled-morning.rise"],
              nrs: thresholds["pain-not-settled-morning.nrs"],
              days: WINDOWS.morningDays,
            },
            missing: mornings.some(({ before }) => before === undefined)
              ? ["No report before some of these sessions: 0 is assumed."]
              : [],
          },
          clears: "A settled morning after the next session.",
        },
      ];
    });
  },
};

/** Sessions with a linked morning-after report, in time order, by region and side. */
function morningsByPlace(context: RuleContext): ReadonlyMap<string, readonly Morning[]> {
  const linked = new Map<string, PainFact[]>();
  for (const report of context.reports) {
    if (report.sessionId === undefined) continue;
    const there = linked.get(report.sessionId);
    if (there) there.push(report);
    else linked.set(report.sessionId, [report]);
  }
  const byPlace = new Map<string, Morning[]>();
  for (const session of context.sessions) {
    if (context.at - session.startedAt > WINDOWS.morningDays * DAY_MS) continue;
    for (const [place, morning] of morningsOf(context, session, linked.get(session.id) ?? [])) {
      byPlace.set(place, [...(byPlace.get(place) ?? []), morning]);
    }
  }
  return byPlace;
}

function morningsOf(
  { thresholds }: RuleContext,
  session: SessionView,
  reports: readonly PainFact[],
): readonly (readonly [string, Morning])[] {
  const latest = new Map<string, PainFact>();
  for (const report of reports) {
    latest.set(`${report.region}|${report.side}|${report.moment ?? ""}`, report);
  }
  return [...latest.values()].flatMap((after) => {
    if (after.moment !== "morning-after") return [];
    const place = `${after.region}|${after.side}`;
    const before = latest.get(`${place}|before`);
    const isUnsettled =
      after.nrs >= (before?.nrs ?? 0) + thresholds["pain-not-settled-morning.rise"] ||
      after.nrs >= thresholds["pain-not-settled-morning.nrs"];
    return [[place, { session, after, before, isUnsettled }] as const];
  });
}
