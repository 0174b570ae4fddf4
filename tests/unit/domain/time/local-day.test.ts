import { describe, expect, test } from "vitest";
import { dateOfDay, dayOfDate, localDayOf, nextLocalDayAt } from "@/lib/domain/time/local-day";
import { HOUR, instant } from "../build";

const day = (timeZone: string, text: string) => dateOfDay(localDayOf(timeZone, instant(text)));

describe("localDayOf", () => {
  test.each([
    ["UTC", "2026-03-08T23:59:59Z", "2026-03-08"],
    ["America/New_York", "2026-03-09T03:59:59Z", "2026-03-08"],
    ["America/New_York", "2026-03-09T04:00:00Z", "2026-03-09"],
    ["America/New_York", "2026-11-02T04:59:59Z", "2026-11-01"],
    ["Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29"],
    ["Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25"],
    ["Asia/Kathmandu", "2026-01-01T18:15:00Z", "2026-01-02"],
    ["Pacific/Kiritimati", "2025-12-31T10:00:00Z", "2026-01-01"],
    ["UTC", "0001-06-01T00:00:00Z", "0001-06-01"],
    ["UTC", "1969-12-31T23:59:59Z", "1969-12-31"],
  ])("%s at %s is %s", (timeZone, text, date) => {
    expect(day(timeZone, text)).toBe(date);
  });

  test("refuses an unknown zone", () => {
    expect(() => localDayOf("Mars/Olympus", 0)).toThrow(RangeError);
  });
});

describe("nextLocalDayAt", () => {
  test.each([
    ["a usual day", "America/New_York", "2026-03-07T12:00:00-05:00", "2026-03-08T00:00:00-05:00"],
    [
      "a day of 23 hours",
      "America/New_York",
      "2026-03-08T00:00:00-05:00",
      "2026-03-09T00:00:00-04:00",
    ],
    [
      "a day of 25 hours",
      "Europe/Berlin",
      "2026-10-25T00:00:00+02:00",
      "2026-10-26T00:00:00+01:00",
    ],
    [
      "midnight skipped",
      "America/Santiago",
      "2026-09-05T12:00:00-04:00",
      "2026-09-06T01:00:00-03:00",
    ],
  ])("%s", (_name, timeZone, from, to) => {
    expect(nextLocalDayAt(timeZone, instant(from))).toBe(instant(to));
  });

  test("is strictly later, from midnight as from the millisecond before it", () => {
    const midnight = instant("2026-03-09T00:00:00-04:00");
    expect(nextLocalDayAt("America/New_York", midnight - 1)).toBe(midnight);
    expect(nextLocalDayAt("America/New_York", midnight)).toBe(midnight + 24 * HOUR);
  });
});

test("days have dates", () => {
  expect(dateOfDay(dayOfDate("2000-02-29") + 1)).toBe("2000-03-01");
});
