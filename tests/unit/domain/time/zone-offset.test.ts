import { describe, expect, test } from "vitest";
import { zoneOffsetMs } from "@/lib/domain/time/zone-offset";
import { DAY, HOUR, instant } from "../build";

const MINUTE = HOUR / 60;

/** The offset as the zone database prints it, asked by itself. */
function printedOffset(formatter: Intl.DateTimeFormat, at: number): number {
  const text = formatter.format(at).split("GMT")[1] ?? "";
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/[+−-]/, "").split(":").map(Number);
  const size = hours * HOUR + minutes * MINUTE + seconds * 1000;
  return /^[−-]/.test(text) ? -size : size;
}

function printer(timeZone: string) {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    timeZoneName: "longOffset",
    year: "numeric",
  });
}

describe("zoneOffsetMs", () => {
  // 2011 has the day that Apia left out, the years around it ends and returns of summer time.
  test("is the printed offset on every fifth day of 2010 to 2026 in every zone", () => {
    for (const timeZone of Intl.supportedValuesOf("timeZone")) {
      const formatter = printer(timeZone);
      let wrong: number | null = null;
      for (let at = Date.UTC(2010, 0, 1); at < Date.UTC(2027, 0, 1); at += 5 * DAY + 7 * HOUR) {
        if (zoneOffsetMs(timeZone, at) !== printedOffset(formatter, at)) wrong ??= at;
      }
      expect(wrong, timeZone).toBeNull();
    }
  });

  test.each([
    ["America/New_York", "2026-03-08T07:00:00Z", -5, -4],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", 2, 1],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z", 11, 10.5],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", -10, 14],
  ])("%s changes at %s", (timeZone, text, before, after) => {
    const at = instant(text);
    expect(zoneOffsetMs(timeZone, at - 1) / HOUR).toBe(before);
    expect(zoneOffsetMs(timeZone, at) / HOUR).toBe(after);
  });

  test("knows years before our era and the seconds of old local time", () => {
    expect(zoneOffsetMs("UTC", Date.UTC(-50, 0, 1))).toBe(0);
    expect(zoneOffsetMs("Europe/Berlin", Date.UTC(1850, 0, 1))).toBe((53 * 60 + 28) * 1000);
  });
});
