import {
  asksFurther,
  isSubstantialProblem,
  type OstrcAnswers,
  ostrcScore,
  prevalenceByPeriod,
} from "@/lib/domain/scores/ostrc";
import { psfsMean } from "@/lib/domain/scores/psfs";
import type { Answer } from "./vector";

export const ostrcAnswer: Answer = ({ inputs: { version, answers } }) => ({
  severity: ostrcScore(version, answers),
  substantial: isSubstantialProblem(version, answers),
});

export const gatekeeperAnswer: Answer = ({ inputs: { version, q1 } }) => ({
  severity: ostrcScore(version, [q1]),
  substantial: isSubstantialProblem(version, [q1]),
  asksQ2ToQ4: asksFurther(version, q1),
});

interface Row {
  readonly period: number | null;
  readonly problem: boolean;
}

interface Week {
  readonly answers: OstrcAnswers | null;
}

export const prevalenceAnswer: Answer = ({ inputs: { rows, week, version } }) => {
  if (rows !== undefined) {
    const found = prevalenceByPeriod(
      (rows as readonly Row[]).map(({ period, problem }) => ({ period, hasProblem: problem })),
    );
    return {
      periods: found.map(({ period }) => period),
      responses: found.map(({ responses }) => responses),
      cases: found.map(({ cases }) => cases),
      prevalence: found.map(({ prevalence }) => prevalence),
    };
  }
  const given = (week as readonly Week[])
    .map(({ answers }) => answers)
    .filter((answers) => answers !== null);
  const of = (hasProblem: (answers: OstrcAnswers) => boolean) =>
    prevalenceByPeriod(given.map((answers) => ({ period: 1, hasProblem: hasProblem(answers) })))[0];
  const any = of((answers) => (ostrcScore(version, answers) ?? 0) > 0);
  const substantial = of((answers) => isSubstantialProblem(version, answers) === true);
  return {
    respondents: any?.responses,
    anyProblem: any?.cases,
    substantialProblem: substantial?.cases,
    prevalence: any?.prevalence,
    substantialPrevalence: substantial?.prevalence,
  };
};

export const psfsAnswer: Answer = ({ inputs: { scores } }) => ({ mean: psfsMean(scores) });
