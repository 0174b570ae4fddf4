import { describe, expect, test } from "vitest";
import type { History, PainFact } from "@/lib/domain/facts";
import {
  DAY,
  episodeFrom,
  findingsOf,
  HOUR,
  history,
  instant,
  pain,
  session,
  severityOf,
} from "../build";

const START = instant("2026-01-12T12:00:00Z");

describe("pain-not-settled-morning", () => {
  /** Pairs of before and morning after, one session every other day. */
  function mornings(pairs: readonly (readonly [before: number | null, after: number])[]) {
    const sessions = pairs.map((_, index) => session(`s${index}`, START + index * 2 * DAY));
    const reports = pairs.flatMap(([before, after], index) => {
      const startedAt = START + index * 2 * DAY;
      const link = { sessionId: `s${index}` };
      const morning = pain(`m${index}`, startedAt + 15 * HOUR, after, {
        ...link,
        moment: "morning-after",
      });
      if (before === null) return [morning];
      return [pain(`b${index}`, startedAt - HOUR, before, { ...link, moment: "before" }), morning];
    });
    return history({ sessions, pain: reports });
  }
  const at = START + 10 * DAY;

  test.each([
    ["one session", [[0, 9]], null],
    [
      "two, both unsettled",
      [
        [1, 3],
        [1, 3],
      ],
      "watch",
    ],
    [
      "two, up by 1 only",
      [
        [2, 3],
        [2, 3],
      ],
      null,
    ],
    [
      "4 the morning after is unsettled whatever was before",
      [
        [4, 4],
        [4, 4],
      ],
      "watch",
    ],
    [
      "no report before counts 0",
      [
        [null, 2],
        [null, 2],
      ],
      "watch",
    ],
    [
      "the latest settled",
      [
        [0, 5],
        [0, 5],
        [0, 1],
      ],
      null,
    ],
    [
      "two of three",
      [
        [0, 5],
        [0, 1],
        [0, 5],
      ],
      "watch",
    ],
    [
      "three of three",
      [
        [0, 5],
        [0, 5],
        [0, 5],
      ],
      "act",
    ],
    [
      "only the last three count",
      [
        [0, 5],
        [0, 1],
        [0, 1],
        [0, 5],
      ],
      null,
    ],
  ] as const)("%s", (_name, pairs, severity) => {
    expect(severityOf(mornings(pairs), at, "pain-not-settled-morning")).toBe(severity);
  });

  test("forgets a session after 28 days", () => {
    const facts = mornings([
      [0, 5],
      [0, 5],
    ]);
    expect(severityOf(facts, START + 28 * DAY, "pain-not-settled-morning")).toBe("watch");
    expect(severityOf(facts, START + 28 * DAY + 1, "pain-not-settled-morning")).toBeNull();
  });
});

describe("pain-recurrent", () => {
  /** Three episodes, each over after a day, on any side. */
  const sides = ["left", "right", "both"] as const;
  const facts = history({
    pain: sides.flatMap((side, index) => {
      const at = START + index * 7 * DAY;
      return [
        pain(`a${index}`, at, 3, { side }),
        pain(`b${index}`, at + HOUR, 0, { side }),
        pain(`c${index}`, at + DAY, 0, { side }),
      ];
    }),
  });

  test("counts the last 42 local days, today included", () => {
    const lastDay = instant("2026-02-22T23:59:59Z");
    const [finding] = findingsOf(facts, lastDay, "pain-recurrent");
    expect(finding).toMatchObject({ severity: "watch", region: "lower-back" });
    expect(finding).not.toHaveProperty("side");
    expect(severityOf(facts, lastDay + 1000, "pain-recurrent")).toBeNull();
  });

  test("needs three", () => {
    const two = { ...facts, pain: facts.pain.slice(0, 6) };
    expect(severityOf(two, START + 20 * DAY, "pain-recurrent")).toBeNull();
  });
});

describe("pain-recurrent and ordinary soreness", () => {
  const WEEKS = [0, 1, 2];
  const MOVES = { "lower-back": "row", neck: "swim", "upper-back": "row", calf: "run" } as const;

  /** Sore the day after three weekly sessions, each answered with zeros; the numbers are the peaks. */
  function soreness(
    region: keyof typeof MOVES,
    peaks: readonly number[],
    rest: Partial<PainFact> = {},
  ) {
    return history({
      sessions: peaks.map((_, week) =>
        session(`s${week}`, START + week * 7 * DAY - HOUR, {
          kind: MOVES[region],
          durationMinutes: 60,
        }),
      ),
      pain: peaks.flatMap((nrs, week) => {
        const at = START + week * 7 * DAY;
        return [
          pain(`a${week}`, at + 24 * HOUR, nrs, { region, ...(week === 0 ? rest : {}) }),
          pain(`b${week}`, at + 48 * HOUR, 0, { region }),
          pain(`c${week}`, at + 68 * HOUR, 0, { region }),
        ];
      }),
    });
  }
  const at = START + 20 * DAY;

  test.each<[string, History, string | null]>([
    ["alone, in the lower back", soreness("lower-back", [3, 3, 4]), "info"],
    ["alone, in the upper back", soreness("upper-back", [3, 3, 4]), "info"],
    ["alone, in the neck", soreness("neck", [3, 3, 4]), "info"],
    ["alone, elsewhere", soreness("calf", [3, 3, 4]), null],
    ["the last with a peak of 4", soreness("lower-back", [6, 6, 4]), "info"],
    ["the last with a peak of 5", soreness("lower-back", [3, 3, 5]), "watch"],
    ["one that is none", soreness("lower-back", [7, 3, 4]), "watch"],
    ["one that is none, elsewhere", soreness("calf", [7, 3, 4]), null],
    ["none that is, elsewhere", soreness("calf", [7, 7, 7]), "watch"],
    ["one sharp", soreness("lower-back", [3, 3, 3], { qualities: ["sharp"] }), "watch"],
    ["two", soreness("lower-back", [3, 3]), null],
  ])("%s", (_name, facts, severity) => {
    const region = facts.pain[0]?.region;
    const found = findingsOf(facts, at, "pain-recurrent").filter((f) => f.region === region);
    expect(found[0]?.severity ?? null).toBe(severity);
  });

  test("begins last by the first reports, whatever the side", () => {
    const facts = soreness("lower-back", [3, 3, 3]);
    const left = [
      // Reported before the third, and higher.
      pain("l", START + 14 * DAY + 20 * HOUR, 6, { side: "left" }),
      // Reported first of all on this side, and later than the third.
      pain("r", START + 14 * DAY + 30 * HOUR, 6, { side: "right" }),
    ] as const;
    const withReport = (report: PainFact) => ({ ...facts, pain: [...facts.pain, report] });
    expect(severityOf(withReport(left[0]), at, "pain-recurrent")).toBe("info");
    expect(severityOf(withReport(left[1]), at, "pain-recurrent")).toBe("watch");
  });

  test("says how often and how high, and names what sets the episodes apart", () => {
    const answered = soreness("lower-back", [3, 3, 4]);
    const never = { ...answered, pain: answered.pain.filter(({ nrs }) => nrs > 0) };
    const [finding] = findingsOf(never, at, "pain-recurrent");
    expect(finding?.evidence).toMatchObject({
      sources: [...WEEKS.map((week) => `s${week}`), ...WEEKS.map((week) => `a${week}`)],
      values: { episodeCount: 3, sorenessCount: 3, lastPeakNrs: 4 },
      thresholds: { episodes: 3, watchNrs: 5, days: 42 },
    });
    expect(finding?.summary).toBe("Lower back: soreness came 3 times in the last 42 days.");
    const high = findingsOf(soreness("lower-back", [3, 3, 5]), at, "pain-recurrent")[0];
    expect(high?.summary).toBe(
      "Lower back: soreness came 3 times in the last 42 days, the last up to 5/10.",
    );
    const mixed = findingsOf(soreness("lower-back", [7, 3, 3]), at, "pain-recurrent")[0];
    expect(mixed?.summary).toBe("Lower back: 3 separate pains began in the last 42 days.");
  });
});

describe("follow-up-missing", () => {
  test.each([
    ["96 h", 96 * HOUR, 4, null],
    ["96 h and a millisecond, last 3/10", 96 * HOUR + 1, 3, "info"],
    ["96 h and a millisecond, last 4/10", 96 * HOUR + 1, 4, "watch"],
    ["28 days after the report", 24 * HOUR + 28 * DAY, 4, "watch"],
    ["lapsed", 24 * HOUR + 28 * DAY + 1, 4, null],
  ])("%s", (_name, ms, nrs, severity) => {
    const { facts } = episodeFrom(START, [[24, nrs]]);
    expect(severityOf(facts, START + ms, "follow-up-missing")).toBe(severity);
  });

  test("is silent once a report came past 72 h, or when the last was 0", () => {
    expect(
      severityOf(
        episodeFrom(START, [
          [24, 4],
          [73, 4],
        ]).facts,
        START + 5 * DAY,
        "follow-up-missing",
      ),
    ).toBeNull();
    expect(
      severityOf(
        episodeFrom(START, [
          [24, 4],
          [30, 0],
        ]).facts,
        START + 5 * DAY,
        "follow-up-missing",
      ),
    ).toBeNull();
  });
});

describe("doms-window", () => {
  const sessions = [session("s", START - HOUR, { durationMinutes: 60 })];
  const sore = (rest: Partial<PainFact> = {}) =>
    history({
      sessions,
      pain: [pain("p", START + 20 * HOUR, 4, { sessionId: "s", region: "calf", ...rest })],
    });

  test.each([
    ["72 h after the session", sore(), 72 * HOUR, "info"],
    ["past 72 h", sore(), 72 * HOUR + 1, null],
    ["a joint", sore({ region: "knee" }), 24 * HOUR, null],
    ["7/10", sore({ nrs: 7 }), 24 * HOUR, null],
    ["at night", sore({ atNight: true }), 24 * HOUR, null],
    ["spreading", sore({ spreads: "below-knee" }), 24 * HOUR, null],
    ["sharp", sore({ qualities: ["sharp"] }), 24 * HOUR, null],
    ["tight and tender", sore({ qualities: ["tight", "tender"] }), 24 * HOUR, "info"],
    ["onset 6 h after", sore({ onsetAt: START + 6 * HOUR }), 24 * HOUR, "info"],
    ["onset sooner", sore({ onsetAt: START + 6 * HOUR - 1 }), 24 * HOUR, null],
  ])("%s", (_name, facts, ms, severity) => {
    expect(severityOf(facts, START + ms, "doms-window")).toBe(severity);
  });

  test("gives way to anything urgent", () => {
    const facts = sore({ screening: { dvt: "yes" } });
    expect(severityOf(facts, START + 24 * HOUR, "doms-window")).toBeNull();
    expect(severityOf(facts, START + 24 * HOUR, "red-flag-today")).toBe("urgent");
  });
});
