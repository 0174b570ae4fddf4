import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { history, instant, pain, session, severityOf } from "../build";

const NOON = instant("2026-06-28T12:00:00Z");
const DAY = 86_400_000;

/** A run loads the knee with a quarter of its load. */
function run(daysAgo: number, durationMinutes: number, rest: Partial<SessionFact> = {}) {
  return session(`r${daysAgo}`, NOON - daysAgo * DAY, {
    kind: "run",
    rpe: 4,
    durationMinutes,
    ...rest,
  });
}

const knee = (id: string, daysAgo: number, nrs: number): PainFact =>
  pain(id, NOON - daysAgo * DAY, nrs, { region: "knee", side: "left" });

function strain(sessions: readonly SessionFact[], reports: readonly PainFact[]) {
  return severityOf(history({ sessions, pain: reports }), NOON, "weak-progress-strain");
}

const EARLIER = [run(14, 50), run(27, 50)];
const HURTS = [knee("p1", 2, 4)];

describe("weak-progress-strain", () => {
  test.each([
    ["exactly 1.20 times", 120, null],
    ["a hair more", 120.1, "act"],
  ])("%s the load of the two weeks before", (_name, minutes, severity) => {
    expect(strain([...EARLIER, run(3, minutes)], HURTS)).toBe(severity);
  });

  test.each([
    [[knee("p1", 2, 3)], null],
    [[knee("p1", 2, 4)], "act"],
    [[knee("p0", 20, 2), knee("p1", 2, 4)], "act"],
    [[knee("p0", 20, 3), knee("p1", 2, 4)], null],
    [[knee("p0", 20, 3), knee("p1", 2, 5)], "act"],
    [[knee("p1", 7, 6)], null],
    [[knee("p1", 6, 6)], "act"],
    [[knee("p0", 13, 9), knee("p1", 2, 4)], "act"],
    [[knee("p0", 28, 9), knee("p1", 2, 4)], "act"],
    [[knee("p0", 14, 9), knee("p1", 2, 4)], null],
  ])("reports %#", (reports, severity) => {
    expect(strain([...EARLIER, run(3, 200)], reports)).toBe(severity);
  });

  test("the other side of the region counts, another region does not", () => {
    const right = { ...knee("p1", 2, 4), side: "right" } as const;
    expect(strain([...EARLIER, run(3, 200)], [right])).toBe("act");
    const elbow = { ...right, region: "elbow" } as const;
    expect(strain([...EARLIER, run(3, 200)], [elbow])).toBeNull();
  });

  test("one earlier session is too few, and none with load silences it", () => {
    expect(strain([run(20, 50), run(3, 200)], HURTS)).toBeNull();
    expect(strain([run(20, 0), run(21, 0), run(3, 200)], HURTS)).toBeNull();
  });

  test("an unknown earlier load that loads the region silences it; elsewhere it does not", () => {
    const { rpe: _rpe, ...unknown } = run(18, 30);
    expect(strain([...EARLIER, unknown, run(3, 200)], HURTS)).toBeNull();
    const swim = { ...unknown, kind: "swim" } as const;
    expect(strain([...EARLIER, swim, run(3, 200)], HURTS)).toBe("act");
  });

  test("an unknown load of the last two weeks counts 0", () => {
    const { rpe: _rpe, ...unknown } = run(4, 30);
    expect(strain([...EARLIER, unknown, run(3, 200)], HURTS)).toBe("act");
    expect(strain([...EARLIER, unknown, run(3, 100)], HURTS)).toBeNull();
  });
});
