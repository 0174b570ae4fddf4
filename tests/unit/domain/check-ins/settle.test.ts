import { describe, expect, it } from "vitest";
import type { OpenCheckIn } from "@/lib/domain/check-ins/check-in";
import { dueCheckIns } from "@/lib/domain/check-ins/due";
import { checkInOccasion } from "@/lib/domain/check-ins/occasion";
import { settleCheckIns } from "@/lib/domain/check-ins/settle";
import type { History } from "@/lib/domain/facts";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { occasionWords } from "@/lib/words/check-ins";
import { DAY, HOUR, history, instant, pain, session } from "../build";

const BEGAN = instant("2026-03-04T12:00:00Z");
const line = (hours: number) => BEGAN + hours * HOUR;

const OPEN: OpenCheckIn = {
  id: "q",
  kind: "clock",
  hours: 24,
  sessionId: null,
  dueAt: line(24),
  region: "lower-back",
  side: "middle",
  firstReportId: "p0",
};

function settleAt(facts: History, at: number, open: readonly OpenCheckIn[] = [OPEN]) {
  const assessment = assess(facts, at, DEFAULT_THRESHOLDS);
  return settleCheckIns(open, dueCheckIns(assessment, facts), assessment, facts);
}

describe("an open question", () => {
  const first = pain("p0", BEGAN, 4);

  it("stays as long as it is due", () => {
    expect(settleAt(history({ pain: [first] }), line(40))).toEqual({ ask: [], close: [] });
  });

  it("is answered by the earliest report past its line", () => {
    const facts = history({ pain: [first, pain("a", line(25), 3), pain("b", line(26), 3)] });
    expect(settleAt(facts, line(40)).close).toEqual([{ id: "q", by: "answered", answerId: "a" }]);
  });

  it("is answered by the report that has its id", () => {
    const facts = history({ pain: [first, pain("q", line(30), 3)] });
    expect(settleAt(facts, line(40)).close).toMatchObject([{ by: "answered", answerId: "q" }]);
  });

  it("gives way to the next", () => {
    const { ask, close } = settleAt(history({ pain: [first] }), line(49));
    expect(ask).toMatchObject([{ hours: 48 }]);
    expect(close).toEqual([{ id: "q", by: "superseded", answerId: null }]);
  });

  it("ends when the episode lapses", () => {
    const facts = history({ pain: [first] });
    expect(settleAt(facts, BEGAN + 28 * DAY + 1).close).toEqual([
      { id: "q", by: "ended", answerId: null },
    ]);
  });

  it("is not asked again when an earlier report comes in late", () => {
    const facts = history({ pain: [pain("early", line(-2), 4), first] });
    expect(settleAt(facts, line(40))).toEqual({ ask: [], close: [] });
  });

  it("stays when its line has moved on", () => {
    const open = { ...OPEN, dueAt: line(20) };
    expect(settleAt(history({ pain: [first] }), line(22), [open])).toEqual({ ask: [], close: [] });
  });
});

describe("what a question refers to", () => {
  const run = session("s", BEGAN - HOUR, { durationMinutes: 60 });
  const morning = { kind: "morning-after", hours: 0, sessionId: "s", dueAt: 0 } as const;

  it.each([
    ["the session whose end began the clock", OPEN, [run], 1, "24 hours after Wednesday's session"],
    ["the beginning", { ...OPEN, dueAt: line(25) }, [run], 1, "24 hours after it began"],
    ["the session of the morning", morning, [run], 1, "The morning after Wednesday's session"],
    ["a session that is not known", morning, [], 1, "The morning after your session"],
    ["a session of long ago", OPEN, [run], 7, "24 hours after your session on 4 March"],
  ])("is %s", (_what, question, sessions, days, words) => {
    const occasion = checkInOccasion(question, sessions, "UTC", BEGAN + days * DAY);
    expect(occasionWords(occasion)).toBe(words);
  });
});
