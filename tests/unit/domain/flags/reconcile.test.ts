import { describe, expect, test } from "vitest";
import type { History, PainFact } from "@/lib/domain/facts";
import { DAY, HOUR, history, instant, pain, session } from "../build";
import { actOn, EMPTY_DESK, evaluateAt, evaluateThrough, kindsOf, openFlags } from "./drive";

const START = instant("2026-03-02T09:00:00Z");

/** Reports of the back, hours after the onset. */
function back(
  ...reports: readonly (readonly [hours: number, nrs: number, rest?: Partial<PainFact>])[]
) {
  return history({
    pain: reports.map(([hours, nrs, rest], index) =>
      pain(`p${index}`, START + hours * HOUR, nrs, { onsetAt: START, ...rest }),
    ),
  });
}

function only<T>(items: readonly T[]): T {
  const [first] = items;
  if (items.length !== 1 || first === undefined) throw new Error(`${items.length} items, not one`);
  return first;
}

describe("one flag per category and subject", () => {
  test("a pain flag opens at once, with the worst finding as its headline", () => {
    const facts = back([24, 3], [80, 5], [170, 6]);
    const desk = evaluateAt(EMPTY_DESK, facts, START + 170 * HOUR);
    const flag = openFlags(desk).find(({ category }) => category === "persistent-pain");
    expect(flag).toMatchObject({ severity: "act", headlineRule: "pain-past-72h", lastNrs: 6 });
    expect(flag?.contributors.map(({ rule }) => rule)).toEqual(["pain-past-7d", "pain-worse"]);
    expect(kindsOf(desk).every((kind) => kind === "opened")).toBe(true);
  });

  test("new evidence updates it and never opens a second one", () => {
    const first = evaluateAt(EMPTY_DESK, back([80, 5]), START + 80 * HOUR);
    const second = evaluateAt(first, back([80, 5], [90, 5]), START + 90 * HOUR);
    expect(openFlags(second)).toHaveLength(1);
    expect(kindsOf(second)).toEqual(["updated"]);
    expect(only(openFlags(second)).headline.evidence.sources).toEqual(["p0", "p1"]);
  });
});

describe("severity", () => {
  const sinking = back([80, 5], [90, 2]);

  test("falls only after 24 h, and rises at once", () => {
    const opened = evaluateAt(EMPTY_DESK, back([80, 5]), START + 80 * HOUR);
    const lower = START + 90 * HOUR;
    const held = evaluateThrough(opened, sinking, lower, lower + 24 * HOUR - 1);
    expect(only(openFlags(held)).severity).toBe("act");
    const fallen = evaluateAt(held, sinking, lower + 24 * HOUR);
    expect(only(openFlags(fallen)).severity).toBe("watch");
    expect(kindsOf(fallen)).toEqual(["lowered"]);
    const risen = evaluateAt(fallen, back([80, 5], [90, 2], [120, 5]), START + 120 * HOUR);
    expect(only(openFlags(risen)).severity).toBe("act");
    expect(kindsOf(risen)).toContain("raised");
  });

  test("a return to the old severity ends the wait", () => {
    const opened = evaluateAt(EMPTY_DESK, back([80, 5]), START + 80 * HOUR);
    const lower = evaluateAt(opened, sinking, START + 90 * HOUR);
    const back5 = back([80, 5], [90, 2], [100, 4]);
    const again = evaluateAt(lower, back5, START + 100 * HOUR);
    expect(only(openFlags(again))).not.toHaveProperty("lowerSinceAt");
    const sunk = back([80, 5], [90, 2], [100, 4], [110, 2]);
    const later = evaluateThrough(again, sunk, START + 110 * HOUR, START + 120 * HOUR);
    expect(only(openFlags(later)).severity).toBe("act");
  });

  test("a rise ends an acknowledgement", () => {
    const watch = evaluateAt(EMPTY_DESK, back([24, 3], [80, 2]), START + 80 * HOUR);
    const seen = actOn(watch, "f0", { kind: "acknowledge" }, START + 81 * HOUR);
    const risen = evaluateAt(seen, back([24, 3], [80, 2], [90, 5]), START + 90 * HOUR);
    const flag = openFlags(risen).find(({ category }) => category === "persistent-pain");
    expect(flag?.severity).toBe("act");
    expect(flag).not.toHaveProperty("acknowledgedAt");
  });
});

describe("a pain flag", () => {
  const opened = evaluateAt(EMPTY_DESK, back([80, 5]), START + 80 * HOUR);

  test("clears when the episode ends by two zeros 20 h apart", () => {
    const ended = back([80, 5], [90, 0], [110, 0]);
    const once = evaluateAt(opened, ended, START + 90 * HOUR);
    expect(only(once.flags).status).toBe("open");
    const twice = evaluateAt(once, ended, START + 110 * HOUR);
    expect(only(twice.flags)).toMatchObject({
      status: "closed",
      closeKind: "cleared",
      nrsAtClose: 0,
    });
  });

  test("is never cleared by silence: a lapsed episode leaves it open and unknown", () => {
    const lapsesAt = START + 80 * HOUR + 28 * DAY;
    const silent = evaluateAt(opened, back([80, 5]), lapsesAt + 1);
    expect(only(silent.flags)).toMatchObject({
      status: "open",
      severity: "act",
      unknownSinceAt: lapsesAt,
    });
    expect(kindsOf(silent)).toEqual(["silenced"]);
    expect(kindsOf(evaluateAt(silent, back([80, 5]), lapsesAt + 60 * DAY))).toEqual([]);
  });

  test("of an episode without a report past 72 h is unknown since that line", () => {
    const facts = back([10, 7, { region: "calf", moment: "during" }]);
    const desk = evaluateThrough(EMPTY_DESK, facts, START + 10 * HOUR, START + 72 * HOUR);
    expect(openFlags(desk).every((flag) => flag.unknownSinceAt === undefined)).toBe(true);
    const late = evaluateAt(desk, facts, START + 72 * HOUR + 1);
    expect(openFlags(late).map(({ unknownSinceAt }) => unknownSinceAt)).toEqual([
      START + 72 * HOUR,
      START + 72 * HOUR,
    ]);
    const answer = back([10, 7, { region: "calf", moment: "during" }], [73, 6, { region: "calf" }]);
    const answered = evaluateAt(late, answer, START + 73 * HOUR);
    expect(openFlags(answered).every((flag) => flag.unknownSinceAt === undefined)).toBe(true);
    expect(kindsOf(answered)).toContain("answered");
  });

  test("whose evidence grew old while newer reports came clears", () => {
    const facts = back(
      [10, 6, { moment: "during" }],
      ...[100, 150, 200, 250, 300, 340].map((hours) => [hours, 1] as const),
    );
    const at = START + 10 * HOUR + 14 * DAY + 1;
    const desk = evaluateThrough(EMPTY_DESK, facts, START + 10 * HOUR, START + 340 * HOUR, at);
    const flag = only(desk.flags.filter(({ category }) => category === "persistent-pain"));
    expect(flag.contributors.concat(flag.headline).map(({ rule }) => rule)).not.toContain(
      "pain-over-5",
    );
  });
});

describe("a load flag", () => {
  const at = instant("2026-03-31T12:00:00Z");
  const load = (daysAgo: number, loadAu: number) =>
    session(`s${daysAgo}`, at - daysAgo * DAY, { rpe: 1, durationMinutes: loadAu });
  const heavy = history({ sessions: [load(27, 300), load(20, 300), load(13, 300), load(0, 900)] });
  const usual = { ...heavy, sessions: heavy.sessions.slice(0, 3) };

  test("opens at the second local day", () => {
    const first = evaluateThrough(EMPTY_DESK, heavy, at, at + 6 * HOUR);
    expect(only(first.flags)).toMatchObject({ status: "pending", pendingOn: "2026-03-31" });
    const second = evaluateAt({ ...first }, shifted(heavy), at + 12 * HOUR);
    expect(only(second.flags)).toMatchObject({ status: "open", openedAt: at + 12 * HOUR });
  });

  /** The same weeks a day later: the first session would otherwise leave the window. */
  function shifted(facts: History): History {
    return {
      ...facts,
      sessions: [...facts.sessions, session("x", at - 26 * DAY, { rpe: 1, durationMinutes: 300 })],
    };
  }

  test("is withdrawn without a trace when the second day does not confirm it", () => {
    const first = evaluateAt(EMPTY_DESK, heavy, at);
    const gone = evaluateAt(first, usual, at + DAY);
    expect(only(gone.flags)).toMatchObject({ status: "closed", closeKind: "withdrawn" });
    expect(gone.changes.some(({ isEvent }) => isEvent)).toBe(false);
  });

  const clearedAt = at + 13 * HOUR;
  const cleared = evaluateAt(
    evaluateThrough(EMPTY_DESK, shifted(heavy), at, at + 12 * HOUR),
    usual,
    clearedAt,
  );
  const within = clearedAt + 7 * DAY;
  const again = (from: number): History => ({
    ...heavy,
    sessions: [28, 24, 21, 14]
      .map((days) => session(`n${days}`, from - days * DAY, { rpe: 1, durationMinutes: 300 }))
      .concat(session("big", from - 2 * DAY, { rpe: 1, durationMinutes: 900 })),
  });

  test("clears with its condition and stays quiet for 7 days", () => {
    expect(only(cleared.flags).closeKind).toBe("cleared");
    const quiet = evaluateThrough(cleared, again(within), within - DAY, within);
    expect(openFlags(quiet)).toHaveLength(0);
    expect(openFlags(evaluateAt(quiet, again(within), within + 1))).toHaveLength(1);
  });

  test("a flag noticed and withdrawn in between does not end the 7 days", () => {
    const noticed = evaluateAt(cleared, again(clearedAt + DAY), clearedAt + DAY);
    const withdrawn = evaluateAt(noticed, usual, clearedAt + 2 * DAY);
    expect(withdrawn.flags.map(({ closeKind }) => closeKind)).toEqual(["cleared", "withdrawn"]);
    const quiet = evaluateThrough(withdrawn, again(within), within - DAY, within);
    expect(openFlags(quiet)).toHaveLength(0);
    expect(openFlags(evaluateAt(quiet, again(within), within + 1))).toHaveLength(1);
  });
});

describe("cool-downs", () => {
  const opened = evaluateAt(EMPTY_DESK, back([80, 4]), START + 80 * HOUR);
  const closedAt = START + 81 * HOUR;
  const closed = actOn(opened, "f0", { kind: "dismiss", reason: "known" }, closedAt);

  test("a dismissed pain flag stays closed for 3 days", () => {
    const same = back([80, 4]);
    expect(
      openFlags(evaluateThrough(closed, same, closedAt + HOUR, closedAt + 3 * DAY)),
    ).toHaveLength(0);
    expect(openFlags(evaluateAt(closed, same, closedAt + 3 * DAY + 1))).toHaveLength(1);
  });

  test("a rise of the number by 2 breaks it, by 1 does not", () => {
    const at = START + 90 * HOUR;
    expect(openFlags(evaluateAt(closed, back([80, 4], [90, 5]), at))).toHaveLength(0);
    expect(openFlags(evaluateAt(closed, back([80, 4], [90, 6]), at))).toHaveLength(1);
  });

  test("a higher severity breaks it", () => {
    const watch = evaluateAt(EMPTY_DESK, back([24, 3], [80, 2]), START + 80 * HOUR);
    const dismissed = actOn(watch, "f0", { kind: "dismiss", reason: "known" }, closedAt);
    const worse = back([24, 3], [80, 2], [90, 3]);
    const desk = evaluateAt(dismissed, worse, START + 90 * HOUR);
    expect(only(openFlags(desk)).severity).toBe("act");
  });
});

describe("an urgent flag", () => {
  const yes = [1, 3, { screening: { dvt: "yes" as const } }] as const;
  const opened = evaluateAt(EMPTY_DESK, back(yes), START + HOUR);

  test("neither clears nor falls by itself", () => {
    const no = [30, 3, { screening: { dvt: "no" as const } }] as const;
    const answered = evaluateThrough(opened, back(yes, no), START + 30 * HOUR, START + 60 * HOUR);
    const flag = only(openFlags(answered).filter(({ category }) => category === "referral"));
    expect(flag.severity).toBe("urgent");
    const aged = evaluateAt(opened, back(yes), START + HOUR + 14 * DAY + 1);
    const silent = only(openFlags(aged).filter(({ category }) => category === "referral"));
    expect(silent).toMatchObject({ severity: "urgent", unknownSinceAt: START + HOUR + 14 * DAY });
  });

  test("closed with an action, the same answer does not reopen it and a new one does", () => {
    const act = { kind: "resolve", reason: "phoned", actionTaken: "sent to the doctor" } as const;
    const closed = actOn(opened, "f0", act, START + 2 * HOUR);
    const later = START + 3 * HOUR;
    expect(openFlags(evaluateAt(closed, back(yes), later))).toHaveLength(0);
    const again = back(yes, [3, 3, { screening: { dvt: "yes" } }]);
    expect(only(openFlags(evaluateAt(closed, again, later))).severity).toBe("urgent");
  });
});

describe("referral answers", () => {
  const lock = (hours: number, answer: "yes" | "no") =>
    [hours, 3, { screening: { lock: answer } }] as const;

  test("a later no clears, age alone does not", () => {
    const opened = evaluateAt(EMPTY_DESK, back(lock(1, "yes")), START + HOUR);
    const answered = evaluateAt(opened, back(lock(1, "yes"), lock(5, "no")), START + 5 * HOUR);
    expect(openFlags(answered)).toHaveLength(0);
    const agedAt = START + HOUR + 14 * DAY;
    const aged = evaluateAt(opened, back(lock(1, "yes")), agedAt + 1);
    const flag = only(openFlags(aged).filter(({ category }) => category === "referral"));
    expect(flag).toMatchObject({ unknownSinceAt: agedAt, severity: "act" });
  });
});

describe("guidance", () => {
  const sore = (rest: Partial<PainFact> = {}) =>
    history({
      sessions: [session("s", START, { kind: "run" })],
      pain: [
        pain("a", START + 20 * HOUR, 4, { region: "calf", side: "left", sessionId: "s" }),
        pain("b", START + 21 * HOUR, 4, { region: "calf", side: "left", ...rest }),
      ],
    });

  test("opens and closes with its condition, and gives way to urgent without a cool-down", () => {
    const opened = evaluateAt(EMPTY_DESK, sore(), START + 21 * HOUR);
    expect(only(openFlags(opened)).headlineRule).toBe("doms-window");
    const closed = evaluateAt(opened, sore(), START + 72 * HOUR + 1);
    expect(closed.flags[0]?.closeKind).toBe("cleared");
    const urgent = evaluateAt(opened, sore({ screening: { dvt: "yes" } }), START + 22 * HOUR);
    expect(urgent.flags[0]?.closeKind).toBe("withdrawn");
    const after = evaluateAt(urgent, sore({ screening: { dvt: "no" } }), START + 23 * HOUR);
    expect(openFlags(after).map(({ headlineRule }) => headlineRule)).toContain("doms-window");
  });
});
