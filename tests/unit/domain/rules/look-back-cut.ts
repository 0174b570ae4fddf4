import type { History, PainFact, SessionFact } from "@/lib/domain/facts";
import { breakOfReturnPeriod } from "@/lib/domain/load/return-period";
import { sessionEndAt } from "@/lib/domain/load/session";
import { viewSessions } from "@/lib/domain/load/session-view";
import { EPISODE_GAP_MS, episodesOf, LAPSE_MS } from "@/lib/domain/pain/episode";
import { assess } from "@/lib/domain/rules/assess";
import {
  earlierRunsFrom,
  earlierSessions,
  earlierStrengthFrom,
  type FactsWindow,
  windowAt,
} from "@/lib/domain/rules/earlier-facts";
import { placesWithEarlierPain } from "@/lib/domain/rules/earlier-pain";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { compareInstants } from "@/lib/domain/time/elapsed";
import { localDayOf } from "@/lib/domain/time/local-day";
import { DAY, HOUR } from "../build";

export type LookBack = Readonly<Record<keyof typeof LOOK_BACK, number>>;

/** No less will do. Of pain reports more is loaded, so that the board knows when each client last reported. */
export const NEEDED: LookBack = { ...LOOK_BACK, painDays: 43, endedPainDays: 43 };

/** What a window must hold, with the older sessions where strength is asked for, and nothing more. */
export function cut(facts: History, at: number, lookBack: LookBack = NEEDED): History {
  const part = cutTo(facts, at, lookBack);
  const { asksForStrength } = assess(part, at, DEFAULT_THRESHOLDS);
  const { strengthDays } = lookBack;
  return asksForStrength ? cutTo(facts, at, { ...lookBack, sessionDays: strengthDays }) : part;
}

/** The window with its two exceptions. */
function cutTo(facts: History, at: number, lookBack: LookBack): History {
  const { timeZone, bodyMassIndex = 0 } = facts.client;
  const isHeavy = bodyMassIndex > DEFAULT_THRESHOLDS["run-start-heavy.bodyMassIndex"];
  const gap = breakOfReturnPeriod(
    viewSessions(facts.sessions, timeZone, at),
    localDayOf(timeZone, at),
    DEFAULT_THRESHOLDS["return-period.days"],
  );
  const pain = painCutTo(facts.pain, at, lookBack);
  const mayBegin = painsOf(pain, at, lookBack).flatMap(({ reports }) =>
    reports.filter(({ nrs }) => nrs > 0),
  );

  const isOfBaseline = (fact: SessionFact) => {
    const day = localDayOf(timeZone, fact.startedAt);
    return gap !== null && day <= gap.lastDay && day > gap.lastDay - lookBack.breakBaselineDays;
  };
  const mayHaveBegun = (fact: SessionFact, report: PainFact) => {
    const hoursBefore = ((report.onsetAt ?? report.reportedAt) - sessionEndAt(fact)) / HOUR;
    const isNear = hoursBefore >= 0 && hoursBefore <= lookBack.sessionHoursBeforeEpisode;
    return fact.id === report.sessionId || isNear;
  };
  return {
    ...facts,
    sessions: facts.sessions.filter(
      (fact) =>
        fact.startedAt >= at - lookBack.sessionDays * DAY ||
        (isHeavy && fact.kind === "run" && fact.startedAt >= at - lookBack.runDays * DAY) ||
        isOfBaseline(fact) ||
        mayBegin.some((report) => mayHaveBegun(fact, report)),
    ),
    pain,
  };
}

/** The window, and all of the places whose pain may reach behind it. */
function painCutTo(all: readonly PainFact[], at: number, lookBack: LookBack): readonly PainFact[] {
  const from = at - lookBack.painDays * DAY;
  const window = all.filter(({ reportedAt }) => reportedAt >= from);
  const hurting = window
    .filter(({ nrs, reportedAt }) => nrs > 0 && reportedAt <= at)
    .map(placeKeyOf);
  const places = new Set([
    ...painsOf(window, at, lookBack)
      .filter(({ first }) => first.reportedAt < from + EPISODE_GAP_MS)
      .map(placeKeyOf),
    ...window
      .filter((report) => report.nrs === 0 && at - report.reportedAt <= LAPSE_MS)
      .map(placeKeyOf)
      .filter((place) => !hurting.includes(place)),
  ]);
  return all.filter((report) => report.reportedAt >= from || places.has(placeKeyOf(report)));
}

/** Pains that still count. Without sessions nothing is soreness anew: one goes on from report to report. */
function painsOf(reports: readonly PainFact[], at: number, lookBack: LookBack) {
  const made = reports.filter(({ reportedAt }) => reportedAt <= at).sort(byReport);
  return episodesOf(made, [], at, DEFAULT_THRESHOLDS).filter(
    ({ outcome, latest }) =>
      outcome === "stands" ||
      outcome === "lapsed" ||
      latest.reportedAt >= at - lookBack.endedPainDays * DAY,
  );
}

const placeKeyOf = ({ region, side }: Pick<PainFact, "region" | "side">) => `${region} ${side}`;

/** The facts that the server loads: a window, and from before it what it asks for. */
export function load(facts: History, at: number): History {
  const { sessionsFrom, painFrom } = windowAt(at);
  const older = facts.sessions.filter(({ startedAt }) => startedAt < sessionsFrom);
  const window: FactsWindow = {
    sessionsFrom,
    painFrom,
    sessions: facts.sessions.filter(({ startedAt }) => startedAt >= sessionsFrom).sort(byStart),
    pain: facts.pain.filter(({ reportedAt }) => reportedAt >= painFrom).sort(byReport),
    previousStartedAt: older.length === 0 ? null : Math.max(...older.map((one) => one.startedAt)),
  };
  const places = placesWithEarlierPain(window, at);
  const earlierPain = facts.pain.filter(
    ({ region, side, reportedAt }) =>
      reportedAt < painFrom &&
      places.some((place) => place.region === region && place.side === side),
  );
  const pain = [...earlierPain.sort(byReport), ...window.pain];
  const wanted = earlierSessions(window, pain, at);
  const runsFrom = earlierRunsFrom(facts.client, window);
  const known = older.filter(
    ({ id, kind, startedAt }) =>
      wanted?.ids.includes(id) ||
      (wanted?.from != null && startedAt >= wanted.from) ||
      wanted?.spans.some(({ from, until }) => startedAt >= from && startedAt <= until) ||
      (runsFrom !== null && kind === "run" && startedAt >= runsFrom),
  );
  const history = { ...facts, sessions: [...known, ...window.sessions], pain };
  const strengthFrom = earlierStrengthFrom(window);
  if (strengthFrom === null || !assess(history, at, DEFAULT_THRESHOLDS).asksForStrength) {
    return history;
  }
  const strong = older.filter((one) => one.startedAt >= strengthFrom && !known.includes(one));
  return { ...history, sessions: [...strong, ...history.sessions] };
}

const byStart = (a: SessionFact, b: SessionFact) => compareInstants(a, a.startedAt, b, b.startedAt);
const byReport = (a: PainFact, b: PainFact) => compareInstants(a, a.reportedAt, b, b.reportedAt);
