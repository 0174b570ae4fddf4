import { describe, expect } from "vitest";
import { DAY, findingsOf, history, instant, session } from "../build";
import { eachVector, expectNear } from "../each-vector";
import runSpike from "../vectors/run-spike.json";
import runWeek from "../vectors/run-week.json";

const AT = instant("2026-03-30T20:00:00Z");

function run(id: string, daysAgo: number, distanceMeters: number) {
  return session(id, AT - daysAgo * DAY, { kind: "run", distanceMeters });
}

describe("the latest run against the longest of 30 days", () => {
  eachVector(runSpike, () => true)("%s", (_name, vector) => {
    const { longestMetersPrevious30Days: longest, todayMeters } = vector.inputs;
    // Two short runs make the three earlier ones that watch asks for.
    const earlier = longest === null ? [] : [longest, longest / 2, longest / 3];
    const sessions = [
      ...earlier.map((meters: number, index: number) => run(`e${index}`, 20 - index, meters)),
      run("latest", 0, todayMeters),
    ];
    const [finding] = findingsOf(history({ sessions }), AT, "session-spike-run");
    const { band, ignored } = vector.expected;
    const isReference = ignored === true || band === "reference" || band === null;
    const severity = band === "small" ? "info" : "watch";
    expect(finding?.severity ?? null).toBe(isReference ? null : severity);
    if (!isReference) expectNear(finding?.evidence.values.spikePercent, vector, "spikePercent");
  });
});

describe("a week's running against the week before", () => {
  eachVector(runWeek, () => true)("%s", (_name, vector) => {
    const { metersDaysMinus6To0: week, metersDaysMinus13ToMinus7: before } = vector.inputs;
    const sessions = [run("before", 9, before), run("now", 3, week)];
    const [finding] = findingsOf(history({ sessions }), AT, "run-week-ramp");
    expect(finding).toBeUndefined();
    // With 1.3 times as much this week the line is passed, and the arithmetic shows.
    const longer = [run("before", 9, before), run("now", 3, week * 1.3)];
    const [ramp] = findingsOf(history({ sessions: longer }), AT, "run-week-ramp");
    const weekRatio = Number(ramp?.evidence.values.weekRatio);
    expectNear((weekRatio / 1.3) * 100, vector, "percentOfPreviousWeek");
  });
});
