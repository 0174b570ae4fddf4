import { describe, expect, test } from "vitest";
import { dateOfDay, localDayOf, nextLocalDayAt } from "@/lib/domain/time/local-day";
import { DAY, findingsOf, HOUR, instant } from "../build";
import { CLOCK_CHANGES } from "./clock-changes";
import { DAY_LOAD_LINES } from "./day-lines-load";
import { DAY_PAIN_LINES } from "./day-lines-pain";

const DAY_LINES = [...DAY_PAIN_LINES, ...DAY_LOAD_LINES];

/** The first instant of the local day so many days before that of `at`. */
function dayStart(timeZone: string, at: number, daysBefore: number): number {
  const day = localDayOf(timeZone, at) - daysBefore;
  let start = at - (daysBefore + 2) * DAY;
  while (localDayOf(timeZone, start) < day) start = nextLocalDayAt(timeZone, start);
  return start;
}

describe.each(CLOCK_CHANGES)("a local day in %s where clocks go %s", (timeZone, _way, text) => {
  test.each(DAY_LINES.map((line) => [line.rule, line.line, line] as const))(
    "%s: %s, from its first millisecond on",
    (_rule, _line, line) => {
      // Read in the last hour of a day so that the clocks changed within the days that count.
      const changedOn = localDayOf(timeZone, instant(text));
      let at = instant(text) + Math.min(3, line.days - 1) * DAY;
      at = nextLocalDayAt(timeZone, at) - HOUR / 2;
      const edge = dayStart(timeZone, at, line.days);
      expect(localDayOf(timeZone, edge - 1)).toBe(localDayOf(timeZone, edge) - 1);
      expect(localDayOf(timeZone, edge)).toBeLessThanOrEqual(changedOn);
      const saidWith = (fact: number) => {
        const { client, sessions = [], pain: reports = [] } = line.of(fact, at);
        const facts = { client: { timeZone, ...client }, sessions, pain: reports };
        const found = findingsOf(facts, at, line.rule);
        return found.at(0)?.severity ?? null;
      };
      expect([saidWith(edge), saidWith(edge - 1)], dateOfDay(changedOn)).toEqual(line.says);
    },
  );
});
