import { describe, expect, test } from "vitest";
import type { SessionFact } from "@/lib/domain/facts";
import { DAY, findingsOf, HOUR, history, instant, pain, session } from "../build";

const NOON = instant("2026-06-28T12:00:00Z");
const UNKNOWN = 'The exercise "Zercher Yoke" is not in the catalogue: it loads no region.';

function unknownLift(daysAgo: number, rest: Partial<SessionFact> = {}): SessionFact {
  return session(`u${daysAgo}`, NOON - daysAgo * DAY, {
    rpe: 5,
    durationMinutes: 60,
    exercises: [{ name: "Zercher Yoke", sets: [{ reps: 5, loadKg: 80 }] }],
    ...rest,
  });
}

const run = (daysAgo: number, durationMinutes: number) =>
  session(`r${daysAgo}`, NOON - daysAgo * DAY, { kind: "run", rpe: 5, durationMinutes });

describe("what nobody knows is named", () => {
  test("an exercise that would have begun a clock", () => {
    const report = pain("p", NOON - HOUR, 3);
    const [found] = findingsOf(
      history({
        sessions: [unknownLift(1)],
        pain: [
          { ...report, reportedAt: NOON - 100 * HOUR },
          { ...report, id: "q" },
        ],
      }),
      NOON,
      "pain-past-72h",
    );
    expect(found?.evidence.missing).not.toContain(UNKNOWN);
    const [late] = findingsOf(
      history({
        sessions: [unknownLift(5)],
        pain: [
          { ...report, reportedAt: NOON - 100 * HOUR },
          { ...report, id: "q" },
        ],
      }),
      NOON,
      "pain-past-72h",
    );
    expect(late?.evidence.missing).toContain(UNKNOWN);
  });

  test("an exercise of the weeks that a share or a load is held against", () => {
    const before = [33, 30, 26, 23, 19, 16].map((daysAgo) => unknownLift(daysAgo));
    const week = [1, 3, 5].map((daysAgo) => run(daysAgo, 60));
    const concentrated = findingsOf(
      history({ sessions: [...before, ...week.map((s) => ({ ...s, kind: "swim" as const }))] }),
      NOON,
      "region-concentrated",
    );
    expect(concentrated[0]?.evidence.missing).toContain(UNKNOWN);
    const strain = findingsOf(
      history({
        sessions: [unknownLift(20), run(18, 30), run(16, 30), ...week],
        pain: [pain("p", NOON - DAY, 4, { region: "knee" })],
      }),
      NOON,
      "weak-progress-strain",
    );
    expect(strain[0]?.evidence.missing).toContain(UNKNOWN);
  });

  test("an exercise that might have raised a week's load, where a pain asks for it", () => {
    const usual = [27, 24, 20, 17, 13, 10].map((daysAgo) => run(daysAgo, 30));
    const sessions = [...usual, ...[0, 1, 2, 3].map((daysAgo) => unknownLift(daysAgo))];
    const found = (reports: ReturnType<typeof pain>[]) =>
      findingsOf(history({ sessions, pain: reports }), NOON, "load-week-jump")[0];
    expect(found([])?.evidence.missing).toEqual([]);
    const hurt = found([pain("p", NOON - HOUR, 4, { region: "upper-back" })]);
    expect(hurt?.severity).toBe("watch");
    expect(hurt?.evidence.missing).toContain(UNKNOWN);
  });
});

test("numbers of the evidence carry no noise of doubles and never overflow", () => {
  const far = (daysAgo: number, distanceMeters: number) =>
    session(`f${daysAgo}`, NOON - daysAgo * DAY, { kind: "run", distanceMeters });
  const [spike] = findingsOf(
    history({ sessions: [far(3, 1e-306), far(1, 5000)] }),
    NOON,
    "session-spike-run",
  );
  expect(JSON.stringify(spike)).not.toContain("null");
  const [jump] = findingsOf(
    history({
      sessions: [
        ...[27, 20, 13].map((daysAgo) => run(daysAgo, 0.1)),
        ...[1, 2].map((daysAgo) => run(daysAgo, 120)),
      ].map((s) => ({ ...s, durationMinutes: (s.durationMinutes ?? 0) * 1000.1 })),
    }),
    NOON,
    "load-week-jump",
  );
  for (const value of Object.values(jump?.evidence.values ?? {})) {
    expect(String(value).length).toBeLessThan(16);
  }
});
