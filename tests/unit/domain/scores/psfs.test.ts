import { expect, test } from "vitest";
import { psfsMean } from "@/lib/domain/scores/psfs";

test.each([
  ["the mean", [3, 5, 4], 4],
  ["one activity", [7], 7],
  ["unable to do any is 0", [0, 0, 0], 0],
  ["no activity has no mean", [], null],
  ["an activity without a number is not 0 and not left out", [3, null, 4], null],
])("%s", (_name, scores, mean) => {
  expect(psfsMean(scores)).toBe(mean);
});
