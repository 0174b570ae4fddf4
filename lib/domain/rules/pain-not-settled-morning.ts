import type { PainFact } from "../facts";
import type { SessionView } from "../load/session-view";
import { DAY_MS } from "../time/elapsed";
import type { RuleContext } from "./context";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

interface Morning {
  readonly session: SessionView;
  readonly after: PainFact;
  readonly before: PainFact | undefined;
  readonly isUnsettled: boolean;
}

const SESSIONS_LOOKED_AT = 3;

/**
 * Unsettled = morning-after >= before + 2, or >= 4. Over the last three sessions with a linked
 * morning-after report: the latest is unsettled and at least two are. Act when there are three and
 * all are; else watch.
 */
export const painNotSettledMorning = defineRule({
  id: "pain-not-settled-morning",
  subject: "place",
  version: "1",
  category: "persistent-pain",
  thresholds: {
    rise: "pain-not-settled-morning.rise",
    nrs: "pain-not-settled-morning.nrs",
    days: WINDOWS.morningDays,
  },
  timeWindows: [{ kind: "until", instants: lastInstantsOfMornings }],
  evaluate(context) {
    return [...morningsByPlace(context).values()].flatMap((all) => {
      const mornings = all.slice(-SESSIONS_LOOKED_AT);
      const latest = mornings.at(-1);
      const unsettledCount = mornings.filter(({ isUnsettled }) => isUnsettled).length;
      if (!latest?.isUnsettled || unsettledCount < 2) return [];
      const { region, side, nrs, reportedAt } = latest.after;
      return [
        {
          severity: unsettledCount === SESSIONS_LOOKED_AT ? "act" : "watch",
          region,
          side,
          sources: mornings.flatMap(({ session, before, after }) =>
            before === undefined ? [session.id, after.id] : [session.id, before.id, after.id],
          ),
          values: {
            unsettledCount,
            sessionCount: mornings.length,
            morningAfterNrs: mornings.map(({ after }) => after.nrs),
            beforeNrs: mornings.map(({ before }) => before?.nrs ?? 0),
          },
          details: { latestNrs: nrs, latestOn: context.dateOf(reportedAt) },
          missing: mornings.some(({ before }) => before === undefined)
            ? [{ kind: "reports-before" }]
            : [],
        },
      ];
    });
  },
});

/** A session with a linked morning-after report is looked at for 28 days. */
function lastInstantsOfMornings({ reports, sessions }: RuleContext): readonly number[] {
  const withMorningAfter = new Set(
    reports.flatMap(({ moment, sessionId }) =>
      moment === "morning-after" && sessionId !== undefined ? [sessionId] : [],
    ),
  );
  return sessions
    .filter(({ id }) => withMorningAfter.has(id))
    .map(({ startedAt }) => startedAt + WINDOWS.morningDays * DAY_MS);
}

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
