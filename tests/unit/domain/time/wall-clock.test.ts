import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDayOf } from "@/lib/domain/time/local-day";
import { isQuiet, minuteOfDay, nextHourAt, quietEndsAt } from "@/lib/domain/time/wall-clock";

const at = (text: string) => Date.parse(text);
const NIGHT = { fromMinute: 22 * 60, untilMinute: 7 * 60 };
const NOON = { fromMinute: 12 * 60, untilMinute: 13 * 60 + 30 };

describe("quiet hours", () => {
  it.each([
    ["21:59", "Europe/Berlin", NIGHT, "2026-03-03T20:59:59.999Z", false],
    ["22:00", "Europe/Berlin", NIGHT, "2026-03-03T21:00:00Z", true],
    ["midnight", "Europe/Berlin", NIGHT, "2026-03-03T23:00:00Z", true],
    ["06:59", "Europe/Berlin", NIGHT, "2026-03-04T05:59:59.999Z", true],
    ["07:00", "Europe/Berlin", NIGHT, "2026-03-04T06:00:00Z", false],
    ["11:59", "America/New_York", NOON, "2026-03-03T16:59:59Z", false],
    ["12:00", "America/New_York", NOON, "2026-03-03T17:00:00Z", true],
    ["13:30", "America/New_York", NOON, "2026-03-03T18:30:00Z", false],
    ["a zone of odd quarters", "Asia/Kathmandu", NIGHT, "2026-03-03T16:15:00Z", true],
  ])("%s in %s", (_what, zone, quiet, instant, expected) => {
    expect(isQuiet(quiet, zone, at(instant))).toBe(expected);
  });

  it("are none where none are set, or where both ends are equal", () => {
    expect(isQuiet(null, "UTC", 0)).toBe(false);
    expect(isQuiet({ fromMinute: 0, untilMinute: 0 }, "UTC", 0)).toBe(false);
    expect(quietEndsAt(null, "UTC", 5)).toBe(5);
  });

  it.each([
    ["an ordinary night", "Europe/Berlin", NIGHT, "2026-03-03T22:13:14Z", "2026-03-04T06:00:00Z"],
    [
      "the shorter night of spring",
      "Europe/Berlin",
      NIGHT,
      "2026-03-28T21:30:00Z",
      "2026-03-29T05:00:00Z",
    ],
    [
      "the longer night of autumn",
      "Europe/Berlin",
      NIGHT,
      "2026-10-24T20:30:00Z",
      "2026-10-25T06:00:00Z",
    ],
    [
      "the same in New York",
      "America/New_York",
      NIGHT,
      "2026-03-08T04:00:00Z",
      "2026-03-08T11:00:00Z",
    ],
    [
      "half an hour of Lord Howe",
      "Australia/Lord_Howe",
      NIGHT,
      "2026-10-03T12:00:00Z",
      "2026-10-03T20:00:00Z",
    ],
    [
      "an end that the clock skips",
      ...(["Europe/Berlin", { fromMinute: 60, untilMinute: 150 }] as const),
      ...(["2026-03-29T00:10:00Z", "2026-03-29T01:00:00Z"] as const),
    ],
  ])("end after %s", (_what, zone, quiet, from, until) => {
    expect(new Date(quietEndsAt(quiet, zone, at(from)))).toEqual(new Date(until));
  });

  const aZone = fc.constantFrom(
    "Europe/Vilnius",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
  );
  const anInstant = fc.integer({
    min: at("2026-01-01T00:00:00Z"),
    max: at("2027-01-01T00:00:00Z"),
  });
  const aMinute = fc.integer({ min: 0, max: 1439 });

  it("end at the first instant that is not quiet", () => {
    fc.assert(
      fc.property(aZone, anInstant, aMinute, aMinute, (zone, now, fromMinute, untilMinute) => {
        const quiet = { fromMinute, untilMinute };
        const end = quietEndsAt(quiet, zone, now);
        expect(isQuiet(quiet, zone, end)).toBe(false);
        if (end > now) expect(isQuiet(quiet, zone, end - 1)).toBe(true);
        for (let one = now; one < end; one += 7 * 60_000) {
          expect(isQuiet(quiet, zone, one)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("do not keep the hour of the digest from coming once on every day", () => {
    fc.assert(
      fc.property(aZone, anInstant, fc.integer({ min: 0, max: 23 }), (zone, now, hour) => {
        const first = nextHourAt(hour, zone, now);
        const second = nextHourAt(hour, zone, first);
        expect(first).toBeGreaterThan(now);
        expect(localDayOf(zone, second) - localDayOf(zone, first)).toBe(1);
        expect(minuteOfDay(zone, first)).toBeGreaterThanOrEqual(hour * 60);
      }),
      { numRuns: 300 },
    );
  });
});

describe("nextHourAt", () => {
  it.each([
    ["later today", 8, "Europe/Berlin", "2026-03-03T06:59:59.999Z", "2026-03-03T07:00:00Z"],
    [
      "tomorrow, at the hour itself",
      8,
      "Europe/Berlin",
      "2026-03-03T07:00:00Z",
      "2026-03-04T07:00:00Z",
    ],
    [
      "over the change of spring",
      8,
      "Europe/Berlin",
      "2026-03-28T07:00:00Z",
      "2026-03-29T06:00:00Z",
    ],
    [
      "over the change of autumn",
      8,
      "Europe/Berlin",
      "2026-10-24T06:00:00Z",
      "2026-10-25T07:00:00Z",
    ],
    [
      "at an hour that is skipped",
      2,
      "Europe/Berlin",
      "2026-03-28T12:00:00Z",
      "2026-03-29T01:00:00Z",
    ],
    [
      "at an hour that comes twice, once",
      2,
      "Europe/Berlin",
      "2026-10-25T00:00:00Z",
      "2026-10-26T01:00:00Z",
    ],
    ["at midnight", 0, "Asia/Kathmandu", "2026-03-03T00:00:00Z", "2026-03-03T18:15:00Z"],
  ])("%s", (_what, hour, zone, after, expected) => {
    expect(new Date(nextHourAt(hour, zone, at(after)))).toEqual(new Date(expected));
  });

  it("throws for a zone that does not exist", () => {
    expect(() => nextHourAt(8, "Europe/Atlantis", 0)).toThrow(RangeError);
  });
});
