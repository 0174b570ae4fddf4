import type { ExerciseFact, SetFact } from "@/lib/domain/facts";
import { brzyckiKg, epleyKg, setE1rmKg } from "@/lib/domain/load/e1rm";
import { regionLoadsOf } from "@/lib/domain/load/region-load";
import { sessionLoadAu } from "@/lib/domain/load/session";
import { viewSessions } from "@/lib/domain/load/session-view";
import { intensityRelativeVolume, volumeLoadKg } from "@/lib/domain/load/volume-load";
import type { Region } from "@/lib/domain/vocabulary";
import { DAY, findingsOf, history, instant, pain, session } from "../build";
import { type Answer, optional } from "./vector";

const AT = instant("2026-03-30T20:00:00Z");

/** How near two sets are to an e1RM that singles of three sessions gave: max-out-exposure asks it of every set. */
function nearMax(loadKg: number, e1rmKg: number) {
  const press = (id: string, daysAgo: number, sets: readonly SetFact[]) =>
    session(id, AT - daysAgo * DAY, {
      exercises: [{ name: "Press", regions: { chest: 1 }, sets }],
    });
  const set = { reps: 1, loadKg };
  const facts = history({
    sessions: [
      ...[13, 11, 9].map((day) => press(`best${day}`, day, [{ reps: 1, loadKg: e1rmKg }])),
      press("now", 1, [set, set]),
    ],
    pain: [pain("p", AT, 3, { region: "chest", qualities: ["sharp"] })],
  });
  return findingsOf(facts, AT, "max-out-exposure")[0]?.evidence.values;
}

export const e1rmAnswer: Answer = ({ inputs }) => {
  const { loadKg, loadLb, load, reps, setRpe, e1rmKg } = inputs;
  const max = () => setE1rmKg({ loadKg, reps, ...optional(setRpe, "rpe") });
  return {
    epley: () => epleyKg(loadKg, reps),
    brzycki: () => brzyckiKg(loadKg ?? load, reps),
    e1rm: max,
    usable: () => max() !== null,
    epleyLb: () => epleyKg(loadLb, reps),
    brzyckiLb: () => brzyckiKg(loadLb, reps),
    // An international pound; the product keeps kilograms and is never given pounds.
    loadKg: () => loadLb * 0.45359237,
    relativeIntensity: () => nearMax(loadKg, e1rmKg)?.highestIntensity,
    nearMax: () => nearMax(loadKg, e1rmKg)?.nearMaxSets === 2,
  };
};

export const volumeLoadAnswer: Answer = ({ inputs }) => ({
  volumeLoad: () => volumeLoadKg(inputs.sets),
  irv: () => intensityRelativeVolume(inputs.sets, inputs.reps, inputs.fractionOf1rm),
});

interface ExerciseInput {
  readonly name: string;
  readonly regions: NonNullable<ExerciseFact["regions"]>;
  readonly workingSets: number;
}

function sharesOf({ durationMinutes, rpe, kind = "strength", exercises }: ShareInput) {
  const fact = session("s", AT, {
    durationMinutes,
    rpe,
    kind,
    ...(exercises && {
      exercises: exercises.map(({ name, regions, workingSets }) => ({
        name,
        regions,
        sets: Array.from({ length: workingSets }, () => ({ reps: 5 })),
      })),
    }),
  });
  const views = viewSessions([fact], "UTC", AT);
  const loads = regionLoadsOf(views);
  const by = (of: (region: Region) => number | undefined) =>
    Object.fromEntries(loads.regions.map((region) => [region, of(region)]));
  return {
    sessionLoad: sessionLoadAu(fact),
    shares: by((region) => views[0]?.shareOf(region)),
    regionLoads: by((region) => loads.of(region).loadAu),
  };
}

interface ShareInput {
  readonly durationMinutes: number;
  readonly rpe: number;
  readonly kind?: "run" | "strength";
  readonly exercises?: readonly ExerciseInput[];
}

/** A session of one AU for each minute, so much of it for the lower back. */
function backSession(id: string, daysAgo: number, backAu: number, totalAu: number) {
  const knee = totalAu - backAu;
  return session(id, AT - daysAgo * DAY, {
    rpe: 1,
    durationMinutes: totalAu,
    exercises: [
      { name: "x", regions: { "lower-back": backAu / totalAu, knee: knee / totalAu }, sets: [{}] },
    ],
  });
}

function concentration(
  backLoads: readonly number[],
  totalAu: number,
  usual: { readonly share: number; readonly sessions: number },
) {
  const now = backLoads.map((back, index) =>
    backSession(`n${index}`, index * 2, back, totalAu / backLoads.length),
  );
  const before = Array.from({ length: usual.sessions }, (_, index) =>
    backSession(`b${index}`, 7 + index * 4, usual.share * 100, 100),
  );
  return findingsOf(history({ sessions: [...before, ...now] }), AT, "region-concentrated").find(
    ({ region }) => region === "lower-back",
  )?.evidence.values;
}

/** Six earlier sessions with little for the back, so that any large share is a finding. */
const LITTLE = { share: 0.1, sessions: 6 };

export const regionShareAnswer: Answer = ({ inputs }) => {
  const { regionLoads7Days, totalLoad7Days, share, exposureDays, sessionsPrior28Days } = inputs;
  if (inputs.durationMinutes !== undefined) return sharesOf(inputs);
  if (regionLoads7Days !== undefined) {
    const values = concentration(regionLoads7Days, totalLoad7Days, LITTLE);
    return { regionLoad: values?.regionLoadAu, share: values?.loadShare };
  }
  const days = Array.from({ length: exposureDays }, () => share * 100);
  const usual = { share: inputs.medianOwnPriorWeeklyShares, sessions: sessionsPrior28Days };
  const values = concentration(days, exposureDays * 100, usual);
  return {
    concentrated: values !== undefined,
    timesOwnMedian: () => Number(values?.loadShare ?? share) / inputs.medianOwnPriorWeeklyShares,
  };
};
