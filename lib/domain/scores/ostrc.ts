/**
 * The questionnaire of the Oslo Sports Trauma Research Center about the past 7 days: participation,
 * training volume, performance, pain. Two tables of values exist: 2013 (Clarsen et al., Br J Sports
 * Med 47(8):495-502) and 2020 (Clarsen et al., Br J Sports Med 54:390-396). No rule reads it, and no
 * score is a limit of anything.
 */
export type OstrcVersion = 2013 | 2020;

/** The four answers in their order, as the values of the table; null: not answered. */
export type OstrcAnswers = readonly (number | null)[];

const FOUR_OPTIONS: readonly number[] = [0, 8, 17, 25];
const FIVE_OPTIONS: readonly number[] = [0, 6, 13, 19, 25];
const VALUES: Readonly<Record<OstrcVersion, readonly (readonly number[])[]>> = {
  2013: [FOUR_OPTIONS, FIVE_OPTIONS, FIVE_OPTIONS, FOUR_OPTIONS],
  2020: [FOUR_OPTIONS, FOUR_OPTIONS, FOUR_OPTIONS, FOUR_OPTIONS],
};
/** From here on volume or performance is reduced to a moderate extent. */
const MODERATE: Readonly<Record<OstrcVersion, number>> = { 2013: 13, 2020: 17 };
const CANNOT_TAKE_PART = 25;

/** Whether questions 2 to 4 follow. In 2020 the first and the last option of question 1 end it. */
export function asksFurther(version: OstrcVersion, participation: number): boolean {
  return version === 2013 || (participation !== 0 && participation !== CANNOT_TAKE_PART);
}

/**
 * 0–100; null where an answer that was asked for is missing. Throws `RangeError` for a number that
 * the table of the version does not hold.
 */
export function ostrcScore(version: OstrcVersion, answers: OstrcAnswers): number | null {
  const [participation = null] = checkAnswers(version, answers);
  if (participation === null) return null;
  if (!asksFurther(version, participation)) return participation === 0 ? 0 : 100;
  let sum = 0;
  for (const [index] of VALUES[version].entries()) {
    const answer = answers[index] ?? null;
    if (answer === null) return null;
    sum += answer;
  }
  return sum;
}

/**
 * A substantial problem: no taking part at all, or volume or performance reduced to a moderate
 * extent or more. Pain alone is none. Null where the answers do not say.
 */
export function isSubstantialProblem(version: OstrcVersion, answers: OstrcAnswers): boolean | null {
  const [participation = null, volume = null, performance = null] = checkAnswers(version, answers);
  if (participation === CANNOT_TAKE_PART) return true;
  const isModerate = [volume, performance].some(
    (answer) => answer !== null && answer >= MODERATE[version],
  );
  if (isModerate) return true;
  return ostrcScore(version, answers) === null ? null : false;
}

function checkAnswers(version: OstrcVersion, answers: OstrcAnswers): OstrcAnswers {
  for (const [index, answer] of answers.entries()) {
    if (answer !== null && !VALUES[version][index]?.includes(answer)) {
      throw new RangeError(`${answer} is no answer to question ${index + 1} of ${version}`);
    }
  }
  return answers;
}

export interface PeriodAnswer {
  /** Number of the week; null: nobody knows when it was said. */
  readonly period: number | null;
  readonly hasProblem: boolean;
}

export interface Prevalence {
  readonly period: number;
  readonly responses: number;
  readonly cases: number;
  /** Cases over responses, 0…1. */
  readonly prevalence: number;
}

/**
 * Of those who answered in a period, how many have a problem; periods ascending. Who did not answer
 * has no row and is never counted as healthy; rows without a period are left out.
 */
export function prevalenceByPeriod(rows: readonly PeriodAnswer[]): readonly Prevalence[] {
  const periods = new Set(rows.flatMap(({ period }) => (period === null ? [] : [period])));
  return [...periods]
    .sort((a, b) => a - b)
    .map((period) => {
      const answered = rows.filter((row) => row.period === period);
      const cases = answered.filter(({ hasProblem }) => hasProblem).length;
      return { period, responses: answered.length, cases, prevalence: cases / answered.length };
    });
}
