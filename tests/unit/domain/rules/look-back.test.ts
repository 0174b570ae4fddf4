import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History, PainFact, SessionFact } from "@/lib/domain/facts";
import { breakOfReturnPeriod } from "@/lib/domain/load/return-period";
import { sessionEndAt } from "@/lib/domain/load/session";
import { viewSessions } from "@/lib/domain/load/session-view";
import { EPISODE_GAP_MS, episodesOf, LAPSE_MS } from "@/lib/domain/pain/episode";
import { assess } from "@/lib/domain/rules/assess";
import type { Assessment } from "@/lib/domain/rules/assessment";
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
import { DAY, HOUR, instant, pain, session } from "../build";
import { aLongHistory } from "../long-histories";

type LookBack = Readonly<Record<keyof typeof LOOK_BACK, number>>;

/** No less will do. Of pain reports more is loaded, so that the board knows who was heard of when. */
const NEEDED: LookBack = { ...LOOK_BACK, painDays: 42, endedPainDays: 42 };

/** What whoever loads a window must load, and, where strength is asked for, loads then; and nothing more. */
function cut(facts: History, at: number, lookBack: LookBack = NEEDED): History {
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
  const hurting = window.filter(({ nrs, reportedAt }) => nrs > 0 && reportedAt <= at).map(placeOf);
  const places = new Set([
    ...painsOf(window, at, lookBack)
      .filter(({ first }) => first.reportedAt < from + EPISODE_GAP_MS)
      .map(placeOf),
    ...window
      .filter((report) => report.nrs === 0 && at - report.reportedAt <= LAPSE_MS)
      .map(placeOf)
      .filter((place) => !hurting.includes(place)),
  ]);
  return all.filter((report) => report.reportedAt >= from || places.has(placeOf(report)));
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

const placeOf = ({ region, side }: Pick<PainFact, "region" | "side">) => `${region} ${side}`;

/** The facts that the server loads: a window, and from before it what it asks for. */
function load(facts: History, at: number): History {
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

/** All that an assessment says, less the episodes that are over or long silent and the list of what was loaded. */
function saidBy(assessment: Assessment) {
  const { reportedAtById: _ids, episodes, ...said } = assessment;
  return {
    ...said,
    episodes: episodes
      .filter(
        ({ state, latestNrs, lastReportedAt }) =>
          state !== "ended" &&
          state !== "replaced" &&
          (state !== "lapsed" ||
            (latestNrs > 0 && lastReportedAt >= assessment.at - NEEDED.painDays * DAY)),
      )
      .sort((a, b) => (a.firstReportId < b.firstReportId ? -1 : 1)),
  };
}

function isSameWhenCut(facts: History, at: number, lookBack?: LookBack): boolean {
  const whole = saidBy(assess(facts, at, DEFAULT_THRESHOLDS));
  const part = saidBy(assess(cut(facts, at, lookBack), at, DEFAULT_THRESHOLDS));
  return JSON.stringify(part) === JSON.stringify(whole);
}

const UTC_EVENING = instant("2026-06-30T23:59:59.999Z");
/** The day has 25 hours. */
const LONG_EVENING = instant("2026-11-02T04:59:59.999Z");
const MIDNIGHT_OF_D6 = instant("2026-06-24T00:00:00Z");

/** A history for each number that a little less than it would read differently. */
const LINES: Readonly<
  Record<keyof LookBack, { readonly facts: History; readonly at: number; readonly tooFew: number }>
> = {
  // A monotonous week after eight, of which the first has its only session in its first minute.
  sessionDays: {
    at: LONG_EVENING,
    tooFew: 63,
    facts: {
      client: { timeZone: "America/New_York" },
      sessions: [
        loadOf("first", instant("2026-08-31T00:00:00-04:00"), 100),
        ...[1, 2, 3, 4, 5, 6, 7].map((week) =>
          loadOf(`w${week}`, LONG_EVENING - (7 * week + 2) * DAY, 100),
        ),
        ...[0, 1, 2, 3, 4, 5, 6].map((day) =>
          loadOf(`d${day}`, LONG_EVENING - day * DAY - HOUR, 100),
        ),
      ],
      pain: [],
    },
  },
  // Heavy sets in the first minute of the last 7 days, against the best of 90 days before them.
  strengthDays: {
    at: LONG_EVENING,
    tooFew: 97,
    facts: {
      client: { timeZone: "America/New_York" },
      sessions: [
        press("best", instant("2026-10-26T00:00:00-04:00") - 90 * DAY, 100),
        ...[13, 26, 39, 52, 65, 78, 91].map((days) =>
          days < 40
            ? press(`x${days}`, LONG_EVENING - days * DAY, 50)
            : session(`x${days}`, LONG_EVENING - days * DAY),
        ),
        press("now", instant("2026-10-26T00:00:00-04:00"), 95, 95),
      ],
      pain: [pain("p", LONG_EVENING - DAY, 3, { region: "chest", qualities: ["sharp"] })],
    },
  },
  // A run in that minute, and another 180 days before it.
  runDays: {
    at: UTC_EVENING,
    tooFew: 186,
    facts: {
      client: { timeZone: "UTC", bodyMassIndex: 31 },
      sessions: [
        run("old", MIDNIGHT_OF_D6 - 180 * DAY),
        // Newer sessions than it before the window, so that it is not the last of all.
        session("s", UTC_EVENING - 140 * DAY),
        run("new", MIDNIGHT_OF_D6),
      ],
      pain: [],
    },
  },
  // Back today after a year: the two weeks with a load are the first and the last of the four.
  breakBaselineDays: {
    at: UTC_EVENING,
    tooFew: 27,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [
        loadOf("b", UTC_EVENING - (365 + 27) * DAY, 300),
        loadOf("p", UTC_EVENING - 365 * DAY, 300),
        loadOf("r", UTC_EVENING - HOUR, 400),
      ],
      pain: [],
    },
  },
  // The first of three episodes began, and ended, in the first minute of the 42 days.
  painDays: {
    at: UTC_EVENING,
    tooFew: 41,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [],
      pain: [
        pain("first", instant("2026-05-20T00:00:00Z"), 3, { side: "left" }),
        pain("second", instant("2026-06-20T00:00:00Z"), 3, { side: "right" }),
        pain("third", instant("2026-06-30T00:00:00Z"), 3, { side: "both" }),
      ],
    },
  },
  // Soreness after each session of a pain that began sharp is that pain; without its beginning each
  // would be a new episode, and the last of them the third of 42 days.
  endedPainDays: {
    at: UTC_EVENING,
    tooFew: 41,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [0, 6, 12, 18, 24, 30, 36].map((days) =>
        session(`row${days}`, instant("2026-05-19T03:00:00Z") - days * DAY, {
          kind: "row",
          durationMinutes: 60,
        }),
      ),
      pain: [
        pain("sharp", instant("2026-04-08T00:00:00Z"), 8, { side: "left", qualities: ["sharp"] }),
        ...[0, 6, 12, 18, 24, 30, 36].map((days) =>
          pain(`sore${days}`, instant("2026-05-20T00:00:00Z") - days * DAY, 2, { side: "left" }),
        ),
        pain("second", instant("2026-06-10T00:00:00Z"), 3, { side: "left" }),
        pain("third", instant("2026-06-20T00:00:00Z"), 3, { side: "right" }),
      ],
    },
  },
  // An old episode that a session began which its first report does not name.
  sessionHoursBeforeEpisode: {
    at: UTC_EVENING,
    tooFew: 47,
    facts: {
      client: { timeZone: "UTC" },
      sessions: [
        session("began", UTC_EVENING - 202 * DAY - HOUR, { kind: "run", durationMinutes: 60 }),
        session("last", UTC_EVENING - 150 * DAY),
      ],
      pain: Array.from({ length: 34 }, (_, index) =>
        pain(`k${index}`, UTC_EVENING - (200 - index * 6) * DAY, 2, { region: "knee" }),
      ),
    },
  },
};

function press(id: string, at: number, ...loadsKg: readonly number[]) {
  const sets = loadsKg.map((loadKg) => ({ reps: 1, loadKg }));
  return session(id, at, { exercises: [{ name: "Press", regions: { chest: 1 }, sets }] });
}

function run(id: string, at: number) {
  return session(id, at, { kind: "run", distanceMeters: 5000 });
}

function loadOf(id: string, at: number, loadAu: number) {
  return session(id, at, { rpe: 1, durationMinutes: loadAu });
}

describe("the look-back", () => {
  test("is all that matters: years cut down to it say the same", () => {
    fc.assert(
      fc.property(aLongHistory, ({ facts, at }) => {
        const part = cut(facts, at);
        const said = saidBy(assess(facts, at, DEFAULT_THRESHOLDS));
        expect(saidBy(assess(part, at, DEFAULT_THRESHOLDS))).toEqual(said);
      }),
      { numRuns: 1200 },
    );
  });

  test("is what the server loads", () => {
    const rightly = ({ facts, at }: { readonly facts: History; readonly at: number }) => {
      const said = saidBy(assess(facts, at, DEFAULT_THRESHOLDS));
      expect(saidBy(assess(load(facts, at), at, DEFAULT_THRESHOLDS))).toEqual(said);
    };
    for (const line of Object.values(LINES)) rightly(line);
    fc.assert(fc.property(aLongHistory, rightly), { numRuns: 600 });
  });

  test.each(Object.entries(LINES))("needs every day or hour of its %s", (name, line) => {
    const { facts, at, tooFew } = line;
    expect(isSameWhenCut(facts, at)).toBe(true);
    expect(isSameWhenCut(facts, at, { ...NEEDED, [name]: tooFew })).toBe(false);
    const key = name as keyof LookBack;
    expect(NEEDED[key] - tooFew, "more than is needed").toBeLessThanOrEqual(2);
    expect(LOOK_BACK[key]).toBeGreaterThanOrEqual(NEEDED[key]);
  });

  test.each([
    ["sessionDays", 60],
    ["strengthDays", 64],
    ["breakBaselineDays", 20],
    ["painDays", 25],
    ["endedPainDays", 20],
  ] as const)("random histories tell a much shorter %s from it", (name, days) => {
    const drawn = fc.sample(aLongHistory, { numRuns: 600, seed: 20_261_123 });
    const lookBack = { ...NEEDED, [name]: days };
    expect(drawn.every(({ facts, at }) => isSameWhenCut(facts, at, lookBack))).toBe(false);
  });

  test.each([
    ["the sessions before a long break", "breakBaselineDays"],
    ["the beginning of an old episode", "sessionHoursBeforeEpisode"],
  ] as const)("without the exception for %s it is not enough", (_name, key) => {
    const { facts, at } = LINES[key];
    const windowed: History = {
      ...facts,
      sessions: facts.sessions.filter(
        ({ startedAt }) => startedAt >= at - LOOK_BACK.sessionDays * DAY,
      ),
      pain: facts.pain.filter(({ reportedAt }) => reportedAt >= at - LOOK_BACK.painDays * DAY),
    };
    expect(saidBy(assess(windowed, at, DEFAULT_THRESHOLDS))).not.toEqual(
      saidBy(assess(facts, at, DEFAULT_THRESHOLDS)),
    );
  });
});
