import type { Finding } from "@/lib/domain/finding";
import { ewmaByDay } from "@/lib/domain/load/ewma";
import { sessionLoadAu } from "@/lib/domain/load/session";
import { sumLoads, viewSessions } from "@/lib/domain/load/session-view";
import { monotonyOf } from "@/lib/domain/rules/monotony-high";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, findingsOf, history, instant, session } from "../build";
import { type Answer, optional } from "./vector";

const LAST_DAY_AT = instant("2026-03-01T20:00:00Z");

interface LoadInput {
  readonly durationMinutes?: number | null;
  readonly rpe?: number | null;
}

const known = ({ durationMinutes, rpe }: LoadInput) => ({
  ...optional(durationMinutes, "durationMinutes"),
  ...optional(rpe, "rpe"),
});

const totalOf = (sessions: readonly ReturnType<typeof session>[]) =>
  sumLoads(viewSessions(sessions, "UTC", LAST_DAY_AT)).loadAu;

const ofLoad = (loadAu: number, index: number) =>
  session(`s${index}`, LAST_DAY_AT - index, { rpe: 1, durationMinutes: loadAu });

export const sessionLoadAnswer: Answer = ({ inputs }) => ({
  sessionLoad: () => sessionLoadAu(known(inputs)),
  sessionLoads: () => inputs.sessions.map((one: LoadInput) => sessionLoadAu(known(one))),
  weeklyLoad: () => totalOf(inputs.sessionLoads.map(ofLoad)),
  dayLoad: () =>
    totalOf(
      inputs.sessions.map((one: LoadInput, index: number) =>
        session(`s${index}`, LAST_DAY_AT - index, known(one)),
      ),
    ),
  // A week of this monotony has it once more in its strain.
  strain: () => {
    const { monotony, strainAu } = monotonyOf([1, 2]);
    return ((strainAu ?? 0) / 3 / (monotony ?? 1)) * inputs.weeklyLoad * inputs.monotony;
  },
  exposureDay: () => {
    const views = viewSessions([session("s", LAST_DAY_AT, known(inputs))], "UTC", LAST_DAY_AT);
    return new Set(views.map(({ day }) => day)).size === 1 && sumLoads(views).unknownCount === 0;
  },
});

/** The other SD, divided by one less: ours differs from it by a factor that the vectors state. */
function sampleSdOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

export const monotonyAnswer: Answer = ({ inputs }) => {
  const days = Array.from({ length: inputs.n ?? 0 }, (_, index) => index + 1);
  const loads: readonly number[] = inputs.dailyLoads ?? inputs.values ?? days;
  const { meanAu, sdAu, monotony, strainAu } = monotonyOf(loads);
  const weeklyLoad = meanAu * loads.length;
  const sampleMonotony = meanAu / sampleSdOf(loads);
  const overSample = (monotony ?? Number.NaN) / sampleMonotony;
  const isSample = inputs.sd === "sample";
  return {
    mean: meanAu,
    sd: isSample ? sdAu * overSample : sdAu,
    monotony: isSample ? (monotony ?? Number.NaN) / overSample : monotony,
    strain: isSample ? (strainAu ?? Number.NaN) / overSample : strainAu,
    weeklyLoad,
    populationMonotonyOverSampleMonotony: overSample,
    sampleThreshold: inputs.populationThreshold / overSample,
  };
};

/** The finding of a week's load against the usual one, whatever the line. */
function weekJump(dailyLoads: readonly number[]): Finding["evidence"]["values"] | undefined {
  const sessions = dailyLoads.flatMap((load, index) =>
    // Without a session a day is a rest day.
    load === 0
      ? []
      : [
          session(`d${index}`, LAST_DAY_AT - (dailyLoads.length - 1 - index) * DAY, {
            rpe: 1,
            durationMinutes: load,
          }),
        ],
  );
  const anyRatio = {
    ...DEFAULT_THRESHOLDS,
    "load-week-jump.ratio": 0.01,
    "load-week-jump.largestRatio": 0.01,
    "load-week-jump.usualWeekAu": 0,
  };
  return findingsOf(history({ sessions }), LAST_DAY_AT + 1, "load-week-jump", anyRatio)[0]?.evidence
    .values;
}

const sum = (loads: readonly number[]) => loads.reduce((total, load) => total + load, 0);

/** (A/7) / ((A+P)/28), of the two numbers that the evidence shows. */
function coupledOf(acuteLoadAu: number, priorLoadAu: number): number {
  return acuteLoadAu / 7 / ((acuteLoadAu + priorLoadAu) / 28);
}

export const acuteChronicAnswer: Answer = ({ inputs }) => {
  const dailyLoads: readonly (number | null)[] = inputs.dailyLoads ?? [];
  const averages = ewmaByDay(dailyLoads);
  const dayNumber = inputs.asOfDay ?? dailyLoads.length;
  const day = (number: number) => averages[number - 1];
  const known = dailyLoads.slice(0, dayNumber).map((load) => load ?? 0);
  const values = inputs.variant === "ewma" ? undefined : weekJump(known);
  const acuteLoadAu = Number(values?.acuteLoadAu);
  const priorLoadAu = Number(values?.priorLoadAu);
  const coupled = values === undefined ? null : coupledOf(acuteLoadAu, priorLoadAu);
  const listed: readonly number[] | undefined = inputs.days;
  const noRatio = averages.flatMap((average, index) =>
    index + 1 >= 28 && average?.ratio === null ? [index + 1] : [],
  );
  return {
    sumLast7: values === undefined ? sum(known.slice(-7)) : acuteLoadAu,
    sumPrior21: values === undefined ? sum(known.slice(0, -7)) : priorLoadAu,
    usualWeek: values?.usualWeekAu ?? null,
    percentAboveUsual: values?.percentAboveUsual ?? null,
    uncoupled: values?.ratio ?? null,
    coupled,
    acute: listed ? listed.map((number) => day(number)?.acute) : day(dayNumber)?.acute,
    chronic: listed ? listed.map((number) => day(number)?.chronic) : day(dayNumber)?.chronic,
    ratio: inputs.variant === "ewma" ? day(dayNumber)?.ratio : coupled,
    ewmaAcute: day(dayNumber)?.acute,
    ewmaChronic: day(dayNumber)?.chronic,
    ewmaRatio: day(dayNumber)?.ratio ?? null,
    heldAcuteDay10: day(10)?.acute,
    heldChronicDay10: day(10)?.chronic,
    // Before the 28th day nobody has a ratio; the missing day keeps it away from day 10 on.
    ratioNullDays: [dailyLoads.indexOf(null) + 1, noRatio.at(-1)],
    firstDayWithRatio: averages.findIndex((average) => (average?.ratio ?? null) !== null) + 1,
    ratioDay38: day(38)?.ratio,
    acuteDay42: day(42)?.acute,
    chronicDay42: day(42)?.chronic,
    ratioDay42: day(42)?.ratio,
    lambda: () => ewmaByDay([0, 1])[1]?.chronic,
    // What is left on that day of a load of 1 on the first.
    seedWeight: () => {
      const rest = Array.from({ length: inputs.day - 1 }, () => 0);
      return ewmaByDay([1, ...rest])[inputs.day - 1]?.chronic;
    },
  };
};

/** Weeks of 700 AU and then one that makes the ratio. */
export const identityAnswer: Answer = ({ inputs }) => {
  const { uncoupled, coupled } = inputs;
  const usual = Array.from({ length: 21 }, () => 100);
  const acute = uncoupled === undefined ? (coupled * 2100) / (4 - coupled) : uncoupled * 700;
  const values = weekJump([...usual, ...Array.from({ length: 7 }, () => acute / 7)]);
  return {
    uncoupled: values?.ratio,
    coupled: coupledOf(Number(values?.acuteLoadAu), Number(values?.priorLoadAu)),
  };
};
