import { describe, expect, it } from "vitest";
import { reportEpisodesOf } from "@/lib/domain/report/episodes";
import { missingOf } from "@/lib/domain/report/missing";
import { intakeMissingWords } from "@/lib/words/intake";
import { HOUR, instant, pain } from "../build";

const BEGAN = instant("2026-03-04T12:00:00Z");
const line = (hours: number) => BEGAN + hours * HOUR;

/** What the report of that instant says is missing of a knee that was reported at these hours. */
function missingAt(hours: number, ...reportedHours: readonly number[]): readonly string[] {
  const reports = reportedHours.map((at, index) =>
    pain(`p${index}`, line(at), 5, { region: "knee", side: "left" }),
  );
  const now = line(hours);
  return missingOf({
    screening: { notAsked: [], questionCount: 0 } as never,
    days: [],
    flags: [],
    hasQuestion: true,
    lastPainAt: BEGAN,
    now,
    episodes: reportEpisodesOf({ sessions: [], pain: reports, timeZone: "UTC", now }),
  })
    .map(intakeMissingWords)
    .filter((sentence) => sentence.includes("unknown for"));
}

describe("a place without a report past the line", () => {
  it.each([
    ["is not unknown before it", 72, [0], []],
    ["is unknown after it", 98, [0], ["Left knee: unknown for 26 h, last 5/10."]],
    ["also for long", 40 * 24, [0], ["Left knee: unknown for 37 days, last 5/10."]],
    ["is known by a report past it", 98, [0, 73], []],
  ] as const)("%s", (_what, hours, reported, missing) => {
    expect(missingAt(hours, ...reported)).toEqual(missing);
  });
});
