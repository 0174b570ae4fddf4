import { describe, expect, test } from "vitest";
import { type AskInput, questionsToAsk, severityOfAnswers } from "@/lib/domain/pain/ask";
import { questionSetOf } from "@/lib/domain/pain/question-sets";
import { SCREENING_TIERS } from "@/lib/domain/pain/screening";
import { REGIONS, SCREENING_QUESTIONS } from "@/lib/domain/vocabulary";
import { DAY, instant } from "../build";

const NOW = instant("2026-03-02T09:00:00Z");
const ask = (rest: Partial<AskInput> = {}) =>
  questionsToAsk({
    region: "lower-back",
    nrs: 3,
    qualities: [],
    isNewEpisode: true,
    now: NOW,
    ...rest,
  });

describe("when to ask", () => {
  test.each([
    ["a new back pain of 3", {}, false],
    ["a new back pain of 4", { nrs: 4 }, true],
    ["a known back pain of 4", { nrs: 4, isNewEpisode: false, hoursOpen: 10 }, false],
    ["a new knee pain of 6", { region: "knee", nrs: 6 }, false],
    ["7/10 anywhere", { region: "knee", nrs: 7 }, true],
    ["72 h", { isNewEpisode: false, hoursOpen: 72 }, false],
    ["past 72 h", { isNewEpisode: false, hoursOpen: 72.01 }, true],
    ["tingling", { region: "hand", nrs: 1, qualities: ["tingling"] }, true],
    ["an ache", { region: "hand", nrs: 1, qualities: ["ache"] }, false],
    ["an injury", { region: "ankle", nrs: 2, hasInjury: true }, true],
    ["gone", { nrs: 0, isNewEpisode: false, hoursOpen: 100 }, false],
  ] satisfies [string, Partial<AskInput>, boolean][])("%s", (_name, input, isAsked) => {
    expect(ask(input).length > 0).toBe(isAsked);
  });

  test("not again within 7 days unless 2 worse", () => {
    const late = { isNewEpisode: false, hoursOpen: 200, nrs: 4 };
    const lastAsked = (daysAgo: number, nrs: number) => ({ at: NOW - daysAgo * DAY, nrs });
    expect(ask({ ...late, lastAsked: lastAsked(6.9, 3) })).toEqual([]);
    expect(ask({ ...late, lastAsked: lastAsked(7, 3) })).not.toEqual([]);
    expect(ask({ ...late, lastAsked: lastAsked(1, 2) })).not.toEqual([]);
  });
});

describe("what to ask", () => {
  test("the most urgent tier first", () => {
    const tiers = ask({ nrs: 8 }).map((question) => SCREENING_TIERS[question]);
    expect(tiers).toEqual([...tiers].sort());
    expect(ask({ nrs: 8 })).toEqual(
      expect.arrayContaining([
        "ce-saddle",
        "ce-bladder",
        "leg-weak",
        "bp-chest",
        "inf",
        "bp-trauma",
        "radic",
        "cough",
      ]),
    );
  });

  test("breathlessness only after a leg that warns", () => {
    const calf = { region: "calf", nrs: 8 } as const;
    expect(ask(calf)).toContain("dvt");
    expect(ask(calf)).not.toContain("pe");
    expect(ask({ ...calf, answers: { dvt: "not-sure" } })).toContain("pe");
    expect(ask({ ...calf, answers: { dvt: "no" } })).not.toContain("pe");
  });

  test("injury questions unless there was none", () => {
    expect(ask({ region: "knee", nrs: 8 })).toContain("kn-ank");
    expect(ask({ region: "knee", nrs: 8, hasInjury: false })).not.toContain("kn-ank");
  });

  test("every region has a set without repetition, and every question a region", () => {
    const asked = new Set<string>(["pe"]);
    for (const region of REGIONS) {
      const questions = questionSetOf(region);
      expect(new Set(questions).size, region).toBe(questions.length);
      for (const question of questions) asked.add(question);
    }
    expect([...asked].sort()).toEqual([...SCREENING_QUESTIONS].sort());
  });
});

test("the tier of answers is that of the most urgent warning", () => {
  expect(severityOfAnswers({ dvt: "yes", radic: "yes" })).toBe("T1");
  expect(severityOfAnswers({ dvt: "not-sure", pe: "not-sure" })).toBe("T0");
  expect(severityOfAnswers({ radic: "not-sure", dvt: "no" })).toBeNull();
});
