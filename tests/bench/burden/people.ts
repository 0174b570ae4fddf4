import type { ClientFacts, History, SessionFact } from "@/lib/domain/facts";
import { daysOfWeek, drawBreaks, drawDeloads } from "./breaks";
import { dateOf, TIME_ZONE } from "./calendar";
import { drawLiftingHabits, makeLifting } from "./lifting";
import { SeededRandom } from "./random";
import { RATES } from "./rates";
import { drawRun, drawRunningHabits, makeRun, type RunningDay } from "./running";
import { addSoreness } from "./soreness";

export type PersonKind = keyof typeof RATES.shares;

export interface Person {
  readonly kind: PersonKind;
  readonly history: History;
}

const DAYS = RATES.weeks * 7;

/** Person number `seed`, the same on every machine. */
export function makePerson(seed: number): Person {
  const random = new SeededRandom(seed);
  const kind = drawKind(random);
  const sessions = withMissingEfforts(random, MAKERS[kind](random));
  return { kind, history: addSoreness(random, { client: clientOf(kind), sessions, pain: [] }) };
}

function drawKind(random: SeededRandom): PersonKind {
  let left = random.next();
  for (const [kind, share] of Object.entries(RATES.shares)) {
    left -= share;
    if (left < 0) return kind as PersonKind;
  }
  return "lifter";
}

function clientOf(kind: PersonKind): ClientFacts {
  const trainingSinceOn = kind === "beginner" ? dateOf(0) : "2023-01-09";
  return { timeZone: TIME_ZONE, trainingSinceOn, conditions: [] };
}

type Maker = (random: SeededRandom) => readonly SessionFact[];

const MAKERS: Readonly<Record<PersonKind, Maker>> = {
  lifter: (random) =>
    makeLifter(random, {
      kind: "lifter",
      off: drawBreaks(random, DAYS, { further: [RATES.pause] }),
      growthAWeek: RATES.growthAWeek.regular,
      partOn: () => 1,
    }),
  runner: makeRunner,
  beginner: (random) =>
    random.happens(RATES.beginner.runs) ? makeNewRunner(random) : makeNewLifter(random),
  returner: makeReturner,
};

interface LifterPlan {
  readonly kind: PersonKind;
  readonly off: ReadonlySet<number>;
  readonly growthAWeek: number;
  /** Part of a usual session on a day. */
  readonly partOn: (day: number) => number;
}

function makeLifter(random: SeededRandom, plan: LifterPlan): readonly SessionFact[] {
  const habits = drawLiftingHabits(random);
  const deloads = drawDeloads(random, RATES.weeks);
  return trainingDays(random, plan.kind, plan.off).map((day, index) => {
    const week = Math.floor(day / 7);
    const growth = (1 + plan.growthAWeek) ** week;
    const isDeload = deloads.has(week);
    return makeLifting(random, habits, { day, index, growth, isDeload, part: plan.partOn(day) });
  });
}

function makeNewLifter(random: SeededRandom): readonly SessionFact[] {
  return makeLifter(random, {
    kind: "beginner",
    off: drawBreaks(random, DAYS),
    growthAWeek: RATES.growthAWeek.beginner,
    partOn: (day) => Math.min(1, 0.6 + day / 70),
  });
}

function makeReturner(random: SeededRandom): readonly SessionFact[] {
  const { afterWeeks, daysOff, straightToOldWeek, firstWeek, growthAWeek } = RATES.comingBack;
  const from = 7 * random.wholeBetween(afterWeeks[0], afterWeeks[1]);
  const back = from + random.wholeBetween(daysOff[0], daysOff[1]);
  const isStraight = random.happens(straightToOldWeek);
  const off = new Set(
    drawBreaks(random, DAYS, { isKeptFree: (day) => day >= from - 28 && day < back + 28 }),
  );
  for (let day = from; day < back; day += 1) off.add(day);
  return makeLifter(random, {
    kind: "returner",
    off,
    growthAWeek: RATES.growthAWeek.regular,
    partOn: (day) => {
      if (day < back || isStraight) return 1;
      return Math.min(1, firstWeek + growthAWeek * Math.floor((day - back) / 7));
    },
  });
}

function makeRunner(random: SeededRandom): readonly SessionFact[] {
  const habits = drawRunningHabits(random);
  const off = drawBreaks(random, DAYS);
  let week = -1;
  let hasLongRun = false;
  return trainingDays(random, "runner", off).map((day) => {
    const thisWeek = Math.floor(day / 7);
    if (thisWeek !== week) hasLongRun = false;
    week = thisWeek;
    const isLong = !hasLongRun && day % 7 >= 4;
    hasLongRun ||= isLong;
    return makeRun(random, habits, { day, ...drawRunOf(random, thisWeek, isLong) });
  });
}

function drawRunOf(random: SeededRandom, week: number, isLong: boolean): Omit<RunningDay, "day"> {
  const { easyRunWeek, longRun, raceRuns, racesAYear } = RATES;
  const part = week % easyRunWeek.every === easyRunWeek.every - 1 ? easyRunWeek.meters : 1;
  if (!isLong) {
    const { length, rpe } = drawRun(random);
    return { length: length * part, rpe };
  }
  const isRace = random.happens(racesAYear / 52);
  return isRace ? { length: raceRuns, rpe: 9 } : { length: longRun * part, rpe: 5 };
}

function makeNewRunner(random: SeededRandom): readonly SessionFact[] {
  const { firstMeters, growthAWeek, mostMeters } = RATES.beginner;
  const { pace } = drawRunningHabits(random);
  const off = drawBreaks(random, DAYS);
  return trainingDays(random, "beginner", off).map((day) => {
    const grown = firstMeters * (1 + growthAWeek) ** Math.floor(day / 7);
    const usualMeters = Math.min(mostMeters, grown);
    return makeRun(random, { usualMeters, pace: pace + 1 }, { day, length: 1, rpe: 5.5 });
  });
}

function trainingDays(
  random: SeededRandom,
  kind: PersonKind,
  off: ReadonlySet<number>,
): readonly number[] {
  const usual = random.pick(RATES.sessionsAWeek[kind]);
  const another = RATES.weekOfAnotherSize[kind];
  return Array.from({ length: RATES.weeks }, (_, week) => {
    const sessions = random.happens(another) ? usual + random.pick([-1, 1]) : usual;
    return daysOfWeek(random, sessions).map((day) => week * 7 + day);
  })
    .flat()
    .filter((day) => !off.has(day) && !random.happens(RATES.skipped));
}

function withMissingEfforts(
  random: SeededRandom,
  sessions: readonly SessionFact[],
): readonly SessionFact[] {
  const { never, sometimes, ofSessions } = RATES.withoutRpe;
  const left = random.next();
  const missing = left < never ? 1 : left < never + sometimes ? ofSessions : 0;
  return sessions.map((session) => {
    const { rpe: _rpe, ...rest } = session;
    return random.happens(missing) ? rest : session;
  });
}
