import { describe, expect, test } from "vitest";
import { GOALS, measureBurden, rateOf } from "@/tests/bench/burden/cohort";
import { makePerson } from "@/tests/bench/burden/people";
import { expectedFlag, flaggedAs, STORIES } from "@/tests/bench/burden/stories/check";

/** About 1,100 client-weeks; the benchmark itself takes three times as many. */
const PEOPLE = 48;

describe("people with nothing but ordinary soreness", () => {
  const burden = measureBurden(PEOPLE);

  test("open at most 0.05 act and urgent flags a client-week", () => {
    expect(rateOf(burden, "act", "urgent")).toBeLessThanOrEqual(GOALS.actOrUrgent);
  });

  test("open at most 0.10 watch flags a client-week", () => {
    expect(rateOf(burden, "watch")).toBeLessThanOrEqual(GOALS.watch);
  });

  test("train for long enough to tell, and are the same every time", () => {
    expect(burden.clientWeeks).toBeGreaterThan(900);
    expect(makePerson(7)).toEqual(makePerson(7));
    expect(new Set(Array.from({ length: PEOPLE }, (_, seed) => makePerson(seed).kind)).size).toBe(
      4,
    );
  });
});

describe("the planted stories", () => {
  test("are twenty, each with a cause of its own", () => {
    expect(new Set(STORIES.map(({ cause }) => cause)).size).toBe(20);
  });

  test.each(STORIES.map((story) => [story.cause, story.expected.rule, story] as const))(
    "%s: %s",
    (_cause, _rule, story) => {
      expect(flaggedAs(story)).toBe(expectedFlag(story));
    },
  );
});
