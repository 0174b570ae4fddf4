import { breakOfReturnPeriod, weekOfReturn } from "@/lib/domain/load/return-period";
import { viewSessions } from "@/lib/domain/load/session-view";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { dayOfDate } from "@/lib/domain/time/local-day";
import { DAY, findingsOf, history, instant, session } from "../build";
import type { Answer } from "./vector";

const AT = instant("2026-03-30T20:00:00Z");

function run(id: string, daysAgo: number, distanceMeters: number) {
  return session(id, AT - daysAgo * DAY, { kind: "run", distanceMeters });
}

/** The finding with the lines where the catalogue has them, and with none, for the number itself. */
function spikes(longest: number | null, todayMeters: number) {
  // Two short runs make the three earlier ones that watch asks for.
  const earlier = longest === null ? [] : [longest, longest / 2, longest / 3];
  const facts = history({
    sessions: [
      ...earlier.map((meters, index) => run(`e${index}`, 20 - index, meters)),
      run("latest", 0, todayMeters),
    ],
  });
  const anyRun = {
    ...DEFAULT_THRESHOLDS,
    "session-spike-run.percent": -99,
    "session-spike-run.ignoredMeters": -1e9,
    "session-spike-run.leastMeters": 0,
  };
  return {
    finding: findingsOf(facts, AT, "session-spike-run")[0],
    numbers: findingsOf(facts, AT, "session-spike-run", anyRun)[0]?.evidence.values,
  };
}

export const runSpikeAnswer: Answer = ({ inputs, expected }) => {
  const { finding, numbers } = spikes(inputs.longestMetersPrevious30Days, inputs.todayMeters);
  const bands = { info: "small", watch: expected.band === "large" ? "large" : "moderate" } as const;
  const severity = finding?.severity;
  const isKnown = numbers !== undefined;
  const band = severity === "info" || severity === "watch" ? bands[severity] : "reference";
  return {
    spikePercent: numbers?.spikePercent ?? null,
    // The catalogue draws no line at 100 %: moderate and large are both watch.
    band: isKnown ? band : null,
    excessMeters: numbers?.excessMeters,
    ignored: isKnown && finding === undefined,
  };
};

export const runWeekAnswer: Answer = ({ inputs }) => {
  const facts = history({
    sessions: [
      run("before", 9, inputs.metersDaysMinus13ToMinus7),
      run("now", 3, inputs.metersDaysMinus6To0),
    ],
  });
  const anyRatio = {
    ...DEFAULT_THRESHOLDS,
    "run-week-ramp.ratio": 1,
    "run-week-ramp.largestRatio": 1,
    "run-week-ramp.excessMeters": 0,
  };
  const values = findingsOf(facts, AT, "run-week-ramp", anyRatio)[0]?.evidence.values;
  const percentOfPreviousWeek = Number(values?.weekRatio) * 100;
  return { percentOfPreviousWeek, changePercent: percentOfPreviousWeek - 100 };
};

const BREAK_DAYS = DEFAULT_THRESHOLDS["return-period.days"];
const RETURN_AT = instant("2026-06-01T12:00:00Z");

/** The finding of a load in a week of the return, after four weeks of these loads. */
function returnWeek(weeklyLoads: readonly number[], week: number, loadAu: number) {
  const lastAt = RETURN_AT - BREAK_DAYS * DAY;
  const before = weeklyLoads.map((load, index) =>
    session(`b${index}`, lastAt - (3 - index) * 7 * DAY, { rpe: 1, durationMinutes: load }),
  );
  const weekStart = RETURN_AT + (week - 1) * 7 * DAY;
  // Sessions of load 0 in between, so that no other break comes about.
  const steps = Array.from({ length: week - 1 }, (_, index) =>
    session(`r${index}`, RETURN_AT + index * 7 * DAY, { rpe: 0, durationMinutes: 1 }),
  );
  const now = session("now", weekStart, { rpe: 1, durationMinutes: loadAu });
  const facts = history({ sessions: [...before, ...steps, now] });
  return {
    finding: findingsOf(facts, weekStart + 1, "return-too-fast")[0],
    numbers: findingsOf(facts, weekStart + 1, "return-too-fast", {
      ...DEFAULT_THRESHOLDS,
      [`return-too-fast.capWeek${week}`]: 0.001,
    })[0]?.evidence.values,
  };
}

export const returnAnswer: Answer = ({ inputs }) => {
  const { weeklyLoadsBeforeGap: weekly, week, loadThisWeek, fractions, day } = inputs;
  const { lastSessionDay, returnSessionDay, timeZone } = inputs;
  if (lastSessionDay !== undefined) {
    const at = instant(`${returnSessionDay}T23:00:00-04:00`);
    const facts = [
      session("p", instant(`${lastSessionDay}T00:30:00-05:00`)),
      session("r", instant(`${returnSessionDay}T22:00:00-04:00`)),
    ];
    const views = viewSessions(facts, timeZone, at);
    const today = dayOfDate(returnSessionDay);
    return {
      gapDays: today - (views[0]?.day ?? 0),
      returnPeriod: breakOfReturnPeriod(views, today, BREAK_DAYS) !== null,
    };
  }
  if (day !== undefined) return { week: weekOfReturn(dayOfDate(returnSessionDay), dayOfDate(day)) };
  if (fractions !== undefined) {
    const weeks = (fractions as number[]).map((_, index) => index + 1);
    const found = weeks.map((number) => returnWeek(weekly, number, 5000).finding?.evidence.values);
    return { baseline: found[0]?.baselineAu, caps: found.map((values) => values?.capAu) };
  }
  const { finding, numbers } = returnWeek(weekly, week, loadThisWeek);
  const baseline = numbers?.baselineAu ?? null;
  const caps = [0.7, 0.85, 1, 1.1];
  return {
    baseline,
    overCap: baseline === null ? null : finding !== undefined,
    percentOfUsual: numbers?.percentOfUsual,
    cap: finding?.evidence.values.capAu ?? Number(baseline) * (caps[week - 1] ?? 0),
  };
};
