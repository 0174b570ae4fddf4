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

describe("a name that the catalogue found by its words", () => {
  const TAKEN = 'The exercise "Squats Barbell (Custom)" was taken for "Squat".';
  const squat = (daysAgo: number, rest: Partial<SessionFact> = {}) =>
    unknownLift(daysAgo, {
      exercises: [{ name: "Squats Barbell (Custom)", sets: [{ reps: 5, loadKg: 80 }] }],
      ...rest,
    });

  test("is named where a region's load rests on it", () => {
    const sessions = [4, 2, 0].map((daysAgo) => squat(daysAgo));
    const stacked = findingsOf(
      history({ sessions: [2, 1, 0].map((daysAgo) => squat(daysAgo, { rpe: 7 })) }),
      NOON + HOUR,
      "region-stacked",
    );
    const regions = ["region-concentrated", "no-warmup-stretch"].flatMap((rule) =>
      findingsOf(
        history({
          sessions: sessions.map((one) => ({ ...one, warmUp: false, stretch: false })),
          pain: [pain("p", NOON, 2, { qualities: ["tight"] })],
        }),
        NOON + HOUR,
        rule,
      ),
    );
    expect(regions.length).toBeGreaterThan(0);
    for (const found of [...stacked, ...regions]) {
      expect(found.evidence.missing, found.rule).toContain(TAKEN);
    }
  });

  test("is named where a week's load is raised for it or a clock began with it, else not", () => {
    const usual = [27, 24, 20, 17, 13, 10].map((daysAgo) => run(daysAgo, 30));
    const sessions = [...usual, ...[3, 2, 1].map((daysAgo) => squat(daysAgo))];
    const jump = (reports: ReturnType<typeof pain>[]) =>
      findingsOf(history({ sessions, pain: reports }), NOON, "load-week-jump")[0];
    expect(jump([])?.evidence.missing).toEqual([]);
    const knee = jump([pain("p", NOON - HOUR, 4, { region: "knee" })]);
    expect(knee?.severity).toBe("act");
    expect(knee?.evidence.missing).toEqual([TAKEN]);
    const begun = findingsOf(
      history({ sessions: [squat(5)], pain: [pain("p", NOON - 4 * DAY, 3), pain("q", NOON, 3)] }),
      NOON,
      "pain-past-72h",
    );
    expect(begun[0]?.evidence.missing).toContain(TAKEN);
  });

  test("counts as its own exercise where strength is compared", () => {
    const lift = (daysAgo: number, name: string, sets: number, loadKg: number) =>
      session(`l${daysAgo}`, NOON - daysAgo * DAY, {
        exercises: [{ name, sets: Array.from({ length: sets }, () => ({ reps: 1, loadKg })) }],
      });
    const says = (name: string) =>
      findingsOf(
        history({
          sessions: [
            ...[30, 24, 18].map((daysAgo) => lift(daysAgo, "Squat (Barbell)", 1, 100)),
            lift(12, "Squat (Barbell)", 1, 50),
            lift(1, name, 2, 95),
          ],
          pain: [pain("p", NOON - HOUR, 3, { region: "thigh-front", qualities: ["sharp"] })],
        }),
        NOON,
        "max-out-exposure",
      ).length;
    expect(says("SQUAT   barbell")).toBe(1);
    expect(says("Squats Barbell (Custom)")).toBe(0);
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
