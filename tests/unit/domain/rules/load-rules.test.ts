import { describe, expect, test } from "vitest";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { DAY, findingsOf, HOUR, history, instant, pain, session, severityOf } from "../build";

const TODAY = instant("2026-03-31T12:00:00Z");
/** A session of `loadAu` (effort 1) `daysAgo` days ago. */
const load = (daysAgo: number, loadAu: number, rest: Partial<SessionFact> = {}) =>
  session(`s${daysAgo}`, TODAY - daysAgo * DAY, { rpe: 1, durationMinutes: loadAu, ...rest });

describe("load-week-jump", () => {
  const usual = [load(27, 300), load(20, 300), load(13, 300)];
  const jump = (sessions: readonly SessionFact[], reports: readonly PainFact[] = [], at = TODAY) =>
    severityOf(history({ sessions, pain: reports }), at, "load-week-jump");

  test.each([
    ["1.60 exactly", [...usual, load(0, 480)], null],
    ["above 1.60", [...usual, load(0, 480.1)], "watch"],
    [
      "1.60 exactly, in tenths",
      [load(27, 100.1), load(20, 100.1), load(13, 100.1), load(0, 160.16)],
      null,
    ],
    ["1.20 of the largest week", [load(41, 900), load(34, 10), ...usual, load(0, 1080)], null],
    ["more than that", [load(41, 900), load(34, 10), ...usual, load(0, 1080.1)], "watch"],
    ["the largest week on D-55", [load(55, 900), load(41, 10), ...usual, load(0, 1080)], null],
    [
      "the largest week before D-55",
      [load(56, 9000), load(41, 10), ...usual, load(0, 500)],
      "watch",
    ],
    [
      "1.20 of the largest of the three weeks",
      [load(27, 200), load(20, 200), load(13, 500), load(0, 600)],
      null,
    ],
    [
      "the largest week in two parts of a week each",
      [load(44, 450), load(42, 450), load(30, 10), ...usual, load(0, 1080)],
      null,
    ],
    [
      "two parts of two weeks",
      [load(42, 450), load(41, 450), load(30, 10), ...usual, load(0, 1080)],
      "watch",
    ],
    [
      "a usual week of 100 AU",
      [load(27, 100), load(20, 100), load(13, 100), load(0, 161)],
      "watch",
    ],
    ["a usual week below 100 AU", [load(27, 99), load(20, 100), load(13, 100), load(0, 900)], null],
    [
      "the first session on D-26",
      [load(26, 300), load(20, 300), load(13, 300), load(0, 900)],
      null,
    ],
    ["two sessions before", [load(27, 450), load(14, 450), load(0, 900)], null],
    ["an unknown load before", [...usual, session("n", TODAY - 10 * DAY), load(0, 900)], null],
    ["one on D-55", [session("n", TODAY - 55 * DAY), load(41, 9), ...usual, load(0, 900)], null],
    ["one on D-56", [session("n", TODAY - 56 * DAY), load(41, 9), ...usual, load(0, 900)], "watch"],
  ] as const)("%s", (_name, sessions, severity) => {
    expect(jump(sessions)).toBe(severity);
  });

  test("needs sessions in two of the three weeks", () => {
    const oneWeek = [load(40, 10), load(27, 300), load(26, 300), load(25, 300), load(12, 0)];
    expect(jump([...oneWeek.slice(0, 4), load(0, 1100)])).toBeNull();
    expect(jump([...oneWeek, load(0, 1100)])).toBe("watch");
  });

  test("is silent in a return period", () => {
    const returned = (days: number) => [
      load(28 + days, 300),
      ...[28, 27, 20, 13].map((day) => load(day, 300)),
      load(0, 900),
    ];
    expect(jump(returned(20))).toBe("watch");
    // Of a break of 21 days the return on D-28 is past its four weeks, one on D-27 is not.
    expect(jump(returned(21))).toBe("watch");
    expect(jump(returned(21).filter(({ id }) => id !== "s28"))).toBeNull();
  });

  test("an unknown load this week counts 0 and is named", () => {
    const facts = history({ sessions: [...usual, load(0, 600), session("n", TODAY - HOUR)] });
    const [finding] = findingsOf(facts, TODAY, "load-week-jump");
    expect(finding?.evidence.missing).toHaveLength(1);
    expect(finding?.summary).toBe(
      "Load of the last 7 days 600 AU, 100 % above the usual week of 300 AU; the largest of the seven weeks before was 300 AU.",
    );
  });

  test("pain of 3 within 72 h in a region loaded this week makes it act", () => {
    const run = [...usual, load(2, 900, { kind: "run" })];
    const knee = (hoursAgo: number, nrs: number) => [
      pain("p", TODAY - hoursAgo * HOUR, nrs, { region: "knee", side: "left" }),
    ];
    expect(jump(run, knee(72, 3))).toBe("act");
    expect(jump(run, knee(72.001, 3))).toBe("watch");
    expect(jump(run, knee(1, 2))).toBe("watch");
    expect(jump(run, [pain("p", TODAY, 5, { region: "elbow" })])).toBe("watch");
  });

  test("ordinary soreness of a muscle that was loaded raises nothing, pain there does", () => {
    // The session ends 81 hours ago.
    const run = [...usual, load(4, 900, { kind: "run" })];
    const calf = (id: string, hoursAgo: number, nrs: number, rest: Partial<PainFact> = {}) =>
      pain(id, TODAY - hoursAgo * HOUR, nrs, { region: "calf", side: "left", ...rest });
    const sore = calf("p", 70, 4);
    expect(jump(run, [sore])).toBe("watch");
    expect(jump(run, [{ ...sore, qualities: ["sharp"] }])).toBe("act");
    // A later report, more than 72 h after the session, makes the earlier one telling.
    expect(jump(run, [sore, calf("q", 9, 1)])).toBe("watch");
    expect(jump(run, [sore, calf("q", 8.9, 1)])).toBe("act");
  });

  test("weeks are local days: a late evening belongs to the day before", () => {
    // 03:30 UTC on 25 March is 23:30 on the 24th in New York: outside the last 7 days there.
    const late = session("late", instant("2026-03-25T03:30:00Z"), { rpe: 1, durationMinutes: 900 });
    const facts = (timeZone: string) => history({ timeZone, sessions: [...usual, late] });
    expect(severityOf(facts("UTC"), TODAY, "load-week-jump")).toBe("watch");
    expect(severityOf(facts("America/New_York"), TODAY, "load-week-jump")).toBeNull();
  });
});

describe("return-too-fast", () => {
  const before = [load(49, 1100), load(42, 1200), load(35, 1300), load(28, 1200)];
  const back = (...sessions: readonly SessionFact[]) =>
    history({ sessions: [...before, ...sessions] });
  const find = (facts: ReturnType<typeof back>) => severityOf(facts, TODAY, "return-too-fast");

  test.each([
    ["70 % of the usual week", back(load(3, 840)), null],
    ["more than that", back(load(3, 841)), "watch"],
    ["85 % in week 2", back(load(7, 100), load(0, 1020)), null],
    ["more in week 2", back(load(7, 100), load(0, 1021)), "watch"],
    ["a break of 20 days", back(load(8, 100), load(0, 9000)), null],
    ["a break of 21 days", back(load(7, 100), load(0, 9000)), "watch"],
    ["an unknown load this week", back(load(3, 840), session("n", TODAY)), null],
  ])("%s", (_name, facts, severity) => {
    expect(find(facts)).toBe(severity);
  });

  test.each([
    [1, 840],
    [2, 1020],
    [3, 1200],
    [4, 1320],
  ])("in week %d of the return %d AU are fine and more are not", (week, loadAu) => {
    const shift = 7 * (week - 1);
    const sessions = (now: number) => [
      ...[1100, 1200, 1300, 1200].map((weekAu, index) => load(shift + 42 - 7 * index, weekAu)),
      ...Array.from({ length: week - 1 }, (_, index) => load(7 * (index + 1), 1)),
      load(0, now),
    ];
    expect(find(history({ sessions: sessions(loadAu) }))).toBeNull();
    expect(find(history({ sessions: sessions(loadAu + 0.1) }))).toBe("watch");
  });

  test("a usual week below 100 AU is too little to tell", () => {
    const usual = (weekAu: number) =>
      history({ sessions: [...[42, 35, 28, 21].map((day) => load(day, weekAu)), load(0, 900)] });
    expect(find(usual(100))).toBe("watch");
    expect(find(usual(99.9))).toBeNull();
  });

  test("an unknown load before the break, or one week only, gives no baseline", () => {
    const unknown = session("n", TODAY - 30 * DAY);
    expect(find(back(unknown, load(3, 2000)))).toBeNull();
    expect(find(back(load(3, 2000)))).toBe("watch");
    expect(find(history({ sessions: [load(28, 900), load(3, 2000 - 600)] }))).toBeNull();
  });
});

describe("region-stacked", () => {
  /** An hour on the legs at an effort, `hoursAgo` hours before TODAY. */
  const legs = (hoursAgo: number, rpe = 7) =>
    session(`h${hoursAgo}`, TODAY - hoursAgo * HOUR, {
      kind: "strength",
      durationMinutes: 60,
      rpe,
      exercises: [{ name: "Leg Extension (Machine)", sets: [{ reps: 10 }] }],
    });
  const knee = (nrs: number, hoursAgo = 1) =>
    pain("p", TODAY - hoursAgo * HOUR, nrs, { region: "thigh-front", side: "left" });
  const sharp = (nrs: number, hoursAgo = 1) => ({
    ...knee(nrs, hoursAgo),
    qualities: ["sharp"] as const,
  });
  const stacked = (
    sessions: readonly SessionFact[],
    reports: readonly PainFact[] = [],
    at = TODAY,
  ) =>
    findingsOf(history({ sessions, pain: reports }), at, "region-stacked")
      .filter(({ region }) => region === "thigh-front")
      .map(({ severity }) => severity)[0] ?? null;

  test.each([
    ["three days in a row", [legs(50), legs(26), legs(2)], [], "info"],
    ["two days in a row", [legs(26), legs(2)], [], null],
    ["an effort of 5.5", [legs(50), legs(26, 5.5), legs(2)], [], null],
    ["two within 48 h and 3/10", [legs(26), legs(2)], [sharp(3)], "watch"],
    ["two within 48 h and ordinary soreness", [legs(33), legs(9)], [knee(3)], null],
    ["two within 48 h and 2/10", [legs(26), legs(2)], [sharp(2)], null],
    ["exactly 48 h apart", [legs(51), legs(2)], [sharp(3)], null],
    ["just under 48 h apart", [legs(50.99), legs(2)], [sharp(3)], "watch"],
    ["pain 72 h ago", [legs(26), legs(2)], [sharp(3, 72)], "watch"],
    ["pain wins over days", [legs(50), legs(26), legs(2)], [sharp(3)], "watch"],
  ] as const)("%s", (_name, sessions, reports, severity) => {
    expect(stacked(sessions, reports)).toBe(severity);
  });

  test("stands until 48 h after the end of the last one", () => {
    const sessions = [legs(50), legs(26), legs(2)];
    const end = TODAY - HOUR;
    expect(stacked(sessions, [], end + 48 * HOUR - 1)).toBe("info");
    expect(stacked(sessions, [], end + 48 * HOUR)).toBeNull();
  });

  test("a set of 85 % of e1RM is hard whatever the effort of the session", () => {
    const squat = (hoursAgo: number, loadKg: number, reps: number, rpe: number) =>
      session(`q${hoursAgo}`, TODAY - hoursAgo * HOUR, {
        kind: "strength",
        durationMinutes: 60,
        rpe: 4,
        exercises: [
          { name: "squat", regions: { "thigh-front": 1 }, sets: [{ reps, loadKg, rpe }] },
        ],
      });
    const test1 = squat(24 * 20, 100, 1, 10);
    const three = (loadKg: number) => [50, 26, 2].map((hours) => squat(hours, loadKg, 3, 6));
    expect(stacked([test1, ...three(85)])).toBe("info");
    expect(stacked([test1, ...three(84.9)])).toBeNull();
    expect(stacked(three(85))).toBeNull();
  });

  test("names the session that the last one's e1RM comes from, even outside the closest pair", () => {
    const pull = (id: string, hoursAgo: number, rpe: number, loadKg: number) =>
      session(id, TODAY - hoursAgo * HOUR, {
        durationMinutes: 60,
        rpe,
        exercises: [{ name: "pull", regions: { calf: 1 }, sets: [{ reps: 1, loadKg }] }],
      });
    const pair = [pull("first", 100, 7, 50), pull("second", 98, 7, 50)];
    const facts = history({
      sessions: [pull("strength", 24 * 20, 4, 100), ...pair, pull("last", 10, 4, 100)],
      pain: [pain("p", TODAY - HOUR, 3, { region: "calf", side: "left", qualities: ["sharp"] })],
    });
    const [finding] = findingsOf(facts, TODAY, "region-stacked");
    expect(finding?.evidence.sources.toSorted()).toEqual([
      "first",
      "last",
      "p",
      "second",
      "strength",
    ]);
  });

  test("an exercise that nobody knows loads nothing and is named", () => {
    const mixed = (hoursAgo: number) => ({
      ...legs(hoursAgo),
      exercises: [
        { name: "Leg Extension", sets: [{ reps: 10 }] },
        { name: "Unheard Of", sets: [{ reps: 10 }] },
      ],
    });
    const facts = history({ sessions: [mixed(50), mixed(26), mixed(2)] });
    const [finding] = findingsOf(facts, TODAY, "region-stacked");
    expect(finding?.evidence.missing).toEqual([
      'The exercise "Unheard Of" is not in the catalogue: it loads no region.',
    ]);
  });
});
