import { describe, expect } from "vitest";
import type { ExerciseFact, PainFact } from "@/lib/domain/facts";
import { brzyckiKg, epleyKg, setE1rmKg } from "@/lib/domain/load/e1rm";
import { dayOfDate } from "@/lib/domain/load/local-day";
import { regionSharesOf } from "@/lib/domain/load/region-share";
import { breakOfReturnPeriod, weekOfReturn } from "@/lib/domain/load/return-period";
import { sessionLoadAu } from "@/lib/domain/load/session";
import { viewSessions } from "@/lib/domain/load/session-view";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/rules/thresholds";
import { DAY, findingsOf, HOUR, history, instant, pain, session, severityOf } from "../build";
import { eachVector as each, expectNear } from "../each-vector";
import acuteChronic from "../vectors/acute-chronic.json";
import e1rm from "../vectors/e1rm.json";
import nrsChange from "../vectors/nrs-change.json";
import pain72h from "../vectors/pain-72h.json";
import clocks from "../vectors/pain-72h-clock.json";
import regionShare from "../vectors/region-share.json";
import returnAfterBreak from "../vectors/return-after-break.json";
import sessionLoad from "../vectors/session-load.json";

interface ExerciseInput {
  readonly name: string;
  readonly regions: NonNullable<ExerciseFact["regions"]>;
  readonly workingSets: number;
}

const optional = (value: number | null | undefined, key: string) =>
  value === null || value === undefined ? {} : { [key]: value };

describe("session load", () => {
  each(sessionLoad, (v) => "sessionLoad" in v.expected)("%s", (_name, vector) => {
    const { durationMinutes, rpe } = vector.inputs;
    const load = sessionLoadAu({
      ...optional(durationMinutes, "durationMinutes"),
      ...optional(rpe, "rpe"),
    });
    expectNear(load, vector, "sessionLoad");
  });
});

describe("e1RM", () => {
  each(e1rm, (v) => "usable" in v.expected)("%s", (_name, vector) => {
    const { loadKg, reps, setRpe } = vector.inputs;
    const max = setE1rmKg({ loadKg, reps, ...optional(setRpe, "rpe") });
    expect(max !== null).toBe(vector.expected.usable);
    if ("e1rm" in vector.expected) expectNear(max, vector, "e1rm");
    if ("epley" in vector.expected) expectNear(epleyKg(loadKg, reps), vector, "epley");
    if ("brzycki" in vector.expected) expectNear(brzyckiKg(loadKg, reps), vector, "brzycki");
  });
});

describe("this week against the usual week", () => {
  const lastDayAt = instant("2026-03-01T20:00:00Z");
  each(acuteChronic, (v) => "uncoupled" in v.expected && "dailyLoads" in v.inputs)(
    "%s",
    (_name, vector) => {
      const { dailyLoads, asOfDay } = vector.inputs;
      const sessions = (dailyLoads as number[]).slice(0, asOfDay).flatMap((load, index) =>
        // Without a session a day is a rest day; the loads of the vectors are made with effort 1.
        load === 0
          ? []
          : [
              session(`s${index}`, lastDayAt - (asOfDay - 1 - index) * DAY, {
                rpe: 1,
                durationMinutes: load,
              }),
            ],
      );
      const [finding] = findingsOf(history({ sessions }), lastDayAt + 1, "load-week-jump", {
        ...DEFAULT_THRESHOLDS,
        "load-week-jump.ratio": 1,
        "load-week-jump.usualWeekAu": 0,
      });
      expectNear(finding?.evidence.values.ratio ?? null, vector, "uncoupled");
    },
  );
});

describe("return after a break", () => {
  const returnAt = instant("2026-06-01T12:00:00Z");
  each(returnAfterBreak, (v) => "weeklyLoadsBeforeGap" in v.inputs && "week" in v.inputs)(
    "%s",
    (_name, vector) => {
      const { weeklyLoadsBeforeGap, week, loadThisWeek } = vector.inputs;
      const lastAt = returnAt - 20 * DAY;
      const before = (weeklyLoadsBeforeGap as number[]).map((load, index) =>
        session(`b${index}`, lastAt - (3 - index) * 7 * DAY, { rpe: 1, durationMinutes: load }),
      );
      const weekStart = returnAt + (week - 1) * 7 * DAY;
      const steps = Array.from({ length: week - 1 }, (_, index) =>
        session(`r${index}`, returnAt + index * 7 * DAY, { rpe: 0, durationMinutes: 1 }),
      );
      const now = session("now", weekStart, { rpe: 1, durationMinutes: loadThisWeek });
      // A week of 0 has a session of load 0, so that no other break comes about.
      const facts = history({ sessions: [...before, ...steps, now] });
      const [finding] = findingsOf(facts, weekStart + 1, "return-too-fast");
      expect(finding !== undefined).toBe(vector.expected.overCap === true);
      if (finding && "cap" in vector.expected) {
        expectNear(finding.evidence.values.capAu, vector, "cap");
        expectNear(finding.evidence.values.percentOfUsual, vector, "percentOfUsual");
      }
    },
  );

  each(returnAfterBreak, (v) => "gapDays" in v.expected)("%s", (_name, vector) => {
    const { lastSessionDay, returnSessionDay, timeZone } = vector.inputs;
    const at = instant(`${returnSessionDay}T23:00:00-04:00`);
    const facts = [
      session("p", instant(`${lastSessionDay}T00:30:00-05:00`)),
      session("r", instant(`${returnSessionDay}T22:00:00-04:00`)),
    ];
    const views = viewSessions(facts, timeZone, at);
    const today = dayOfDate(returnSessionDay);
    expect(today - (views[0]?.day ?? 0)).toBe(vector.expected.gapDays);
    expect(breakOfReturnPeriod(views, today) !== null).toBe(vector.expected.returnPeriod);
  });

  each(returnAfterBreak, (v) => "returnSessionDay" in v.inputs && "day" in v.inputs)(
    "%s",
    (_name, vector) => {
      const { returnSessionDay, day } = vector.inputs;
      const week = weekOfReturn(dayOfDate(returnSessionDay), dayOfDate(day));
      expect(week).toBe(vector.expected.week);
    },
  );
});

describe("region share", () => {
  each(regionShare, (v) => "regionLoads" in v.expected)("%s", (_name, vector) => {
    const { durationMinutes, rpe, kind, exercises } = vector.inputs;
    const fact = session("s", 0, {
      durationMinutes,
      rpe,
      kind: kind ?? "strength",
      ...(exercises === undefined
        ? {}
        : {
            exercises: exercises.map(({ name, regions, workingSets }: ExerciseInput) => ({
              name,
              regions,
              sets: Array.from({ length: workingSets }, () => ({ reps: 5 })),
            })),
          }),
    });
    const { shares } = regionSharesOf(fact);
    const loadAu = sessionLoadAu(fact);
    expectNear(loadAu, vector, "sessionLoad");
    expect(shares.size).toBe(Object.keys(vector.expected.regionLoads).length);
    for (const [region, share] of shares) {
      expect(share * (loadAu ?? 0)).toBeCloseTo(vector.expected.regionLoads[region], 9);
    }
  });
});

describe("pain past 72 hours", () => {
  each(pain72h, () => true)("%s", (_name, vector) => {
    const { timeZone, session: linked, region, side, qualities, reports, at } = vector.inputs;
    const facts = history({
      timeZone,
      sessions: [
        session("s", instant(linked.startedAt), {
          kind: "strength",
          durationMinutes: linked.durationMinutes,
        }),
      ],
      pain: (reports as { reportedAt: string; nrs: number }[]).map(({ reportedAt, nrs }, index) =>
        pain(`p${index}`, instant(reportedAt), nrs, { region, side, qualities, sessionId: "s" }),
      ),
    });
    const last = facts.pain.at(-1)?.reportedAt ?? 0;
    const evaluatedAt = at === undefined ? last : instant(at);
    const [episode] = assess(facts, evaluatedAt, DEFAULT_THRESHOLDS).episodes;
    expect(episode?.clockStartAt).toBe(instant(vector.expected.clockStart));
    const severities: Record<string, string | null> = {
      painPast72h: severityOf(facts, evaluatedAt, "pain-past-72h"),
      painPast7d: severityOf(facts, evaluatedAt, "pain-past-7d"),
      followUpMissing: severityOf(facts, evaluatedAt, "follow-up-missing"),
    };
    for (const [key, severity] of Object.entries(severities)) {
      if (key in vector.expected) expect(severity, key).toBe(vector.expected[key]);
    }
  });

  each(clocks, () => true)("%s", (_name, vector) => {
    const { timeZone, sessionEndAt, reportedAt } = vector.inputs;
    const report = pain("p", instant(reportedAt), 5, { sessionId: "s" });
    const facts = history({
      timeZone,
      sessions: [session("s", instant(sessionEndAt) - HOUR, { durationMinutes: 60 })],
      pain: [report],
    });
    const isPast = severityOf(facts, report.reportedAt, "pain-past-72h") !== null;
    expect(isPast).toBe(vector.expected.past72Hours);
    const [finding] = findingsOf(facts, report.reportedAt, "pain-past-72h");
    if (finding) expectNear(finding.evidence.values.hoursOpen, vector, "hoursOpen");
  });
});

describe("change of the number", () => {
  each(nrsChange, (v) => v.expected.label === "worse" || v.inputs.latest >= 3)(
    "%s",
    (_name, vector) => {
      const { comparator, latest } = vector.inputs;
      const start = instant("2026-03-02T08:00:00Z");
      // The first report opens the episode where the comparator is 0.
      const reports: PainFact[] = [
        pain("p0", start, Math.max(comparator, 1)),
        pain("p1", start + 10 * 60_000, comparator),
        pain("p2", start + DAY, latest),
      ];
      const worse = severityOf(history({ pain: reports }), start + DAY, "pain-worse");
      const isAtLine = latest >= 3;
      expect(worse !== null).toBe(vector.expected.label === "worse" && isAtLine);
    },
  );
});
