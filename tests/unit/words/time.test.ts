import { describe, expect, it } from "vitest";
import {
  dateWords,
  dayAndMonth,
  shortDateWords,
  silenceWords,
  unansweredWords,
  weekdayOf,
} from "@/lib/words/time";

const HOUR_MS = 3_600_000;
const NOW = 1_772_000_000_000;

describe("the words of silence", () => {
  it.each([
    [0, 5, "unknown for 0 min, last 5/10"],
    [26, 5, "unknown for 26 h, last 5/10"],
    [96, 0, "unknown for 96 h, last 0/10"],
    [168, null, "unknown for 168 h"],
    [169, null, "unknown for 7 days"],
  ])("after %i h with %j are %s", (hours, nrs, words) => {
    expect(silenceWords(NOW - hours * HOUR_MS, nrs, NOW)).toBe(words);
  });

  it("tell of a question that nobody answered", () => {
    expect(unansweredWords(NOW - 12 * HOUR_MS, NOW)).toBe("check-in unanswered for 12 h");
  });
});

it("days have names", () => {
  expect(weekdayOf("2026-01-12")).toBe("Monday");
  expect(weekdayOf("1969-12-31")).toBe("Wednesday");
  expect(dayAndMonth("2024-02-29")).toBe("29 February");
  expect(shortDateWords("2026-03-06")).toBe("6 Mar");
  expect(dateWords("2026-03-06")).toBe("6 Mar 2026");
});
