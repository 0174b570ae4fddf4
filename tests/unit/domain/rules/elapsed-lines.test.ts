import { describe, expect, test } from "vitest";
import { localDayOf } from "@/lib/domain/time/local-day";
import { zoneOffsetMs } from "@/lib/domain/time/zone-offset";
import { DAY, findingsOf, HOUR, instant } from "../build";
import { CLOCK_CHANGES } from "./clock-changes";
import type { ElapsedLine } from "./elapsed-line";
import { ELAPSED_LOAD_LINES } from "./elapsed-lines-load";
import { ELAPSED_PAIN_LINES } from "./elapsed-lines-pain";

const MINUTE = HOUR / 60;
const ELAPSED_LINES = [...ELAPSED_PAIN_LINES, ...ELAPSED_LOAD_LINES];
const STEPS = [-MINUTE, 0, MINUTE] as const;

function saidAt(line: ElapsedLine, timeZone: string, start: number, step: number) {
  const { client, sessions = [], pain = [], at } = line.of(start, line.hours * HOUR + step);
  const facts = { client: { timeZone, ...client }, sessions, pain };
  const regions = line.rule === "region-stacked" ? ["shoulder"] : [undefined, "knee", "calf"];
  const found = findingsOf(facts, at, line.rule).filter(({ region }) => regions.includes(region));
  return found[0]?.severity ?? null;
}

describe("the changes of the clocks", () => {
  test.each(CLOCK_CHANGES)("in %s they go %s at %s", (timeZone, _way, text, minutes) => {
    const at = instant(text);
    expect(zoneOffsetMs(timeZone, at) - zoneOffsetMs(timeZone, at - 1)).toBe(minutes * MINUTE);
  });
});

describe.each(CLOCK_CHANGES)("across the change in %s, %s", (timeZone, _way, text) => {
  const changeAt = instant(text);

  test.each(ELAPSED_LINES.map((line) => [line.rule, line.line, line] as const))(
    "%s: %s, a minute before, on it, a minute after",
    (_rule, _line, line) => {
      // So that the clocks change in the last hours of the time that counts.
      const start = changeAt - Math.min(line.hours - 10, line.hours * 0.6) * HOUR;
      const end = start + line.hours * HOUR;
      expect(start < changeAt && changeAt < end).toBe(true);
      const wallHours =
        (end - start + zoneOffsetMs(timeZone, end) - zoneOffsetMs(timeZone, start)) / HOUR;
      expect(wallHours, "the wall clock says otherwise").not.toBe(line.hours);
      expect(STEPS.map((step) => saidAt(line, timeZone, start, step))).toEqual(line.says);
    },
  );
});

test("an elapsed line does not care for the zone, a local day does", () => {
  const start = instant("2026-03-06T12:00:00Z");
  for (const line of ELAPSED_LINES) {
    if (line.rule === "run-week-ramp" || line.rule === "run-start-heavy") continue;
    const said = CLOCK_CHANGES.map(([timeZone]) =>
      STEPS.map((step) => saidAt(line, timeZone, start, step)),
    );
    for (const one of said) expect(one, `${line.rule} ${line.line}`).toEqual(line.says);
  }
  const days = CLOCK_CHANGES.map(([timeZone]) => localDayOf(timeZone, start + DAY / 2 - HOUR));
  expect(new Set(days).size).toBe(2);
});
