import { describe, expect, test } from "vitest";
import {
  asksFurther,
  isSubstantialProblem,
  type OstrcAnswers,
  ostrcScore,
  prevalenceByPeriod,
} from "@/lib/domain/scores/ostrc";

describe("ostrcScore", () => {
  test.each<[string, 2013 | 2020, OstrcAnswers, number | null]>([
    ["nothing answered", 2020, [], null],
    ["the first answer missing", 2020, [null, 8, 8, 8], null],
    ["any other missing", 2020, [8, null, 8, 8], null],
    ["a missing one is never 0", 2020, [8, 8, 8], null],
    ["the first option of 2020 ends it", 2020, [0], 0],
    ["the last option of 2020 is 100 and not 25", 2020, [25], 100],
    ["2013 has no such gate", 2013, [0], null],
    ["2013 has no such gate above", 2013, [25], null],
    ["2013 sums all four", 2013, [25, 25, 25, 25], 100],
    ["2013 may have 0 of the first and some of the others", 2013, [0, 6, 0, 8], 14],
  ])("%s", (_name, version, answers, score) => {
    expect(ostrcScore(version, answers)).toBe(score);
  });

  test.each<[2013 | 2020, OstrcAnswers]>([
    [2020, [13, 8, 8, 8]],
    [2020, [8, 6, 8, 8]],
    [2020, [8, 8, 13, 8]],
    [2013, [8, 17, 6, 8]],
    [2013, [6, 6, 6, 8]],
    [2020, [8, 8, 8, 8, 8]],
  ])("%d has no answer %j", (version, answers) => {
    expect(() => ostrcScore(version, answers)).toThrow(RangeError);
    expect(() => isSubstantialProblem(version, answers)).toThrow(RangeError);
  });
});

describe("isSubstantialProblem", () => {
  test.each<[string, 2013 | 2020, OstrcAnswers, boolean | null]>([
    ["13 of volume in 2013", 2013, [8, 13, 0, 0], true],
    ["6 of volume and performance in 2013", 2013, [17, 6, 6, 25], false],
    ["13 of performance in 2013", 2013, [8, 0, 13, 0], true],
    ["17 of performance in 2020", 2020, [8, 0, 17, 0], true],
    ["8 and 8 in 2020, pain severe", 2020, [17, 8, 8, 25], false],
    ["no taking part, whatever else is known", 2013, [25], true],
    ["a moderate volume, the rest not answered", 2020, [8, 17], true],
    ["too little known", 2020, [8, 8], null],
    ["nothing known", 2020, [], null],
  ])("%s", (_name, version, answers, expected) => {
    expect(isSubstantialProblem(version, answers)).toBe(expected);
  });
});

test("questions 2 to 4 follow in 2013 whatever was said to the first", () => {
  expect([0, 8, 17, 25].map((value) => asksFurther(2013, value))).toEqual([true, true, true, true]);
  expect([0, 8, 17, 25].map((value) => asksFurther(2020, value))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("prevalence goes by period, ascending, and nobody is counted who did not answer", () => {
  const rows = [
    { period: 10, hasProblem: true },
    { period: 9, hasProblem: false },
    { period: 10, hasProblem: false },
    { period: null, hasProblem: true },
  ];
  expect(prevalenceByPeriod(rows)).toEqual([
    { period: 9, responses: 1, cases: 0, prevalence: 0 },
    { period: 10, responses: 2, cases: 1, prevalence: 0.5 },
  ]);
  expect(prevalenceByPeriod([])).toEqual([]);
});
