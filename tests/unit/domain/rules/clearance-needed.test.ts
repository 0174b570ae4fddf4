import { describe, expect, test } from "vitest";
import type { ClearanceFact, ClientFacts, SessionFact, SetFact } from "@/lib/domain/facts";
import { nextChangeAt } from "@/lib/domain/rules/next-change";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import type { Condition } from "@/lib/domain/vocabulary";
import { DAY, findingsOf, HOUR, history, instant, pain, session, severityOf } from "../build";

/** 21:30 on 10 March in New York, where it is 01:30 on the 11th by UTC; the 8th had a clock change. */
const SESSION_AT = instant("2026-03-11T01:30:00Z");
const AT = SESSION_AT + 2 * HOUR;
const timeZone = "America/New_York";

interface Case {
  readonly conditions?: readonly Condition[];
  readonly clearances?: readonly ClearanceFact[];
  readonly sessions: readonly SessionFact[];
}

function facts({ conditions = ["disc-injury"], clearances, sessions }: Case) {
  const client: Omit<ClientFacts, "timeZone"> = { conditions, ...(clearances && { clearances }) };
  return history({ timeZone, client, sessions });
}

const needed = (given: Case, at = AT) => severityOf(facts(given), at, "clearance-needed");
const latest = (rest: Partial<SessionFact>) => session("z", SESSION_AT, rest);
const NEW = latest({ newStyle: true });

/** `loadAu` on one region, at effort 1. */
const loading = (id: string, at: number, loadAu: number, region = "lower-back") =>
  session(id, at, {
    rpe: 1,
    durationMinutes: loadAu,
    exercises: [{ name: "lift", regions: { [region]: 1 }, sets: [{ reps: 8 }] }],
  });
const earlier = (daysBefore: number, loadAu: number, region?: string) =>
  loading(`e${daysBefore}`, SESSION_AT - daysBefore * DAY, loadAu, region);
const now = (loadAu: number, region?: string) => loading("z", SESSION_AT, loadAu, region);

describe("a green light on file", () => {
  test.each<[string, readonly ClearanceFact[] | undefined, string | null]>([
    ["none", undefined, "act"],
    ["granted on the day of the session", [{ grantedOn: "2026-03-10" }], null],
    ["granted the day after", [{ grantedOn: "2026-03-11" }], "act"],
    ["expiring that day", [{ grantedOn: "2026-01-01", expiresOn: "2026-03-10" }], null],
    ["expired the day before", [{ grantedOn: "2026-01-01", expiresOn: "2026-03-09" }], "act"],
    ["for it", [{ grantedOn: "2026-01-01", conditions: ["disc-injury"] }], null],
    ["for another", [{ grantedOn: "2026-01-01", conditions: ["diabetes"] }], "act"],
    ["for none", [{ grantedOn: "2026-01-01", conditions: [] }], "act"],
    [
      "one of two",
      [{ grantedOn: "2026-01-01", conditions: [] }, { grantedOn: "2026-03-10" }],
      null,
    ],
    ["that ends before it begins", [{ grantedOn: "2026-03-10", expiresOn: "2026-03-01" }], "act"],
  ])("%s", (_name, clearances, severity) => {
    expect(needed({ sessions: [NEW], ...(clearances && { clearances }) })).toBe(severity);
  });

  test("names only the conditions that it leaves open", () => {
    const given = facts({
      conditions: ["pregnancy", "disc-injury", "diabetes"],
      clearances: [{ grantedOn: "2026-02-01", conditions: ["disc-injury"] }],
      sessions: [NEW],
    });
    const [finding] = findingsOf(given, AT, "clearance-needed");
    expect(finding?.evidence.values.conditionsGiven).toBe("diabetes; pregnancy");
    expect(finding?.summary).toBe(
      "Session of 10 March: a new style of training; no green light from a professional on file for diabetes and pregnancy.",
    );
  });
});

describe("the latest session", () => {
  test("is looked at for 7 x 24 hours, the last instant included", () => {
    const end = SESSION_AT + 7 * DAY;
    expect(needed({ sessions: [NEW] }, end)).toBe("act");
    expect(needed({ sessions: [NEW] }, end + 1)).toBeNull();
    const early = facts({ sessions: [NEW] });
    const dues: number[] = [];
    for (let at = nextChangeAt(early, AT, DEFAULT_THRESHOLDS); at !== null && at < end + DAY; ) {
      dues.push(at);
      at = nextChangeAt(early, at, DEFAULT_THRESHOLDS);
    }
    expect(dues).toContain(end + 1);
  });

  test("is the one that started last; of equal starts the larger id", () => {
    const later = session("zz", SESSION_AT, {});
    expect(needed({ sessions: [NEW, later] })).toBeNull();
    expect(needed({ sessions: [{ ...NEW, id: "zzz" }, later] })).toBe("act");
    expect(needed({ sessions: [NEW, session("a", AT + 1)] })).toBe("act");
  });

  test("without a condition on file asks for nothing", () => {
    expect(needed({ conditions: [], sessions: [NEW] })).toBeNull();
    expect(severityOf(history({ sessions: [NEW] }), AT, "clearance-needed")).toBeNull();
  });
});

describe("a region above its largest of 30 days", () => {
  test.each<[string, Case, string | null]>([
    ["1.20 times exactly", { sessions: [earlier(3, 100), now(120)] }, "act"],
    ["a hair below", { sessions: [earlier(3, 100), now(119.9)] }, null],
    ["in thirds: 0.1 and 0.12", { sessions: [earlier(3, 0.1), now(0.12)] }, "act"],
    ["30 x 24 h before", { sessions: [earlier(30, 100), now(500)] }, "act"],
    ["a moment more", { sessions: [loading("e", SESSION_AT - 30 * DAY - 1, 100), now(500)] }, null],
    ["the largest counts", { sessions: [earlier(3, 100), earlier(9, 110), now(120)] }, null],
    ["no session before", { sessions: [now(500)] }, null],
    ["only a load of 0 before", { sessions: [earlier(3, 0), now(500)] }, null],
    [
      "an unknown load before is left out",
      { sessions: [earlier(3, 100), session("n", SESSION_AT - DAY, { kind: "row" }), now(120)] },
      "act",
    ],
    [
      "another region for a spine condition",
      { sessions: [earlier(3, 10, "knee"), now(99, "knee")] },
      null,
    ],
    [
      "any region for osteoporosis",
      { conditions: ["osteoporosis"], sessions: [earlier(3, 10, "knee"), now(99, "knee")] },
      "act",
    ],
    [
      "no region for diabetes",
      { conditions: ["diabetes"], sessions: [earlier(3, 10), now(99)] },
      null,
    ],
    [
      "an equal start with a smaller id is before",
      { sessions: [loading("a", SESSION_AT, 100), now(120)] },
      "act",
    ],
  ])("%s", (_name, given, severity) => {
    expect(needed(given)).toBe(severity);
  });

  test("is shown with both numbers, the month behind it and what was left out", () => {
    const unknown = session("u", SESSION_AT - 4 * DAY, { kind: "run" });
    const given = facts({ sessions: [earlier(3, 100), unknown, earlier(40, 900), now(150)] });
    const [finding] = findingsOf(given, AT, "clearance-needed");
    expect(finding?.summary).toContain(
      "lower back loaded 1.5 times its largest of the 30 days before (150 against 100 AU)",
    );
    expect(finding?.evidence.sources).toEqual(["u", "e3", "z"]);
    expect(finding?.evidence.missing).toEqual([
      "1 earlier session without effort or duration: left out.",
    ]);
  });

  test("the load of a session without effort is not known", () => {
    const { rpe: _rpe, ...silent } = now(500);
    expect(needed({ sessions: [earlier(3, 100), silent] })).toBeNull();
  });
});

describe("a set near the e1RM", () => {
  const lift = (id: string, at: number, sets: readonly SetFact[]) =>
    session(id, at, { exercises: [{ name: "Curl", regions: { forearm: 1 }, sets }] });
  const best = (daysBefore: number) =>
    lift("b", SESSION_AT - daysBefore * DAY, [{ reps: 1, loadKg: 100 }]);
  const tried = (...sets: SetFact[]) => lift("z", SESSION_AT, sets);

  test.each<[string, readonly SessionFact[], string | null]>([
    ["90 % exactly, whatever it loads", [best(5), tried({ reps: 1, loadKg: 90 })], "act"],
    ["a hair below", [best(5), tried({ reps: 1, loadKg: 89.9 })], null],
    ["a warm-up set", [best(5), tried({ reps: 1, loadKg: 95, warmUp: true })], null],
    ["without a repetition", [best(5), tried({ reps: 0, loadKg: 95 })], null],
    ["of unknown repetitions", [best(5), tried({ loadKg: 95 })], null],
    ["an e1RM of 90 days before", [best(90), tried({ reps: 1, loadKg: 90 })], "act"],
    ["an e1RM of 91 days before", [best(91), tried({ reps: 1, loadKg: 90 })], null],
    ["only its own sets", [tried({ reps: 1, loadKg: 100 })], null],
  ])("%s", (_name, sessions, severity) => {
    expect(needed({ sessions })).toBe(severity);
    expect(needed({ conditions: ["heart-disease"], sessions })).toBeNull();
  });

  test("names the session that the e1RM comes from", () => {
    const given = facts({ sessions: [best(60), tried({ reps: 2, loadKg: 95 })] });
    const [finding] = findingsOf(given, AT, "clearance-needed");
    expect(finding?.evidence.sources).toEqual(["b", "z"]);
    expect(finding?.summary).toContain("Curl at 95 % of the estimated best");
  });
});

describe("the effort of the session", () => {
  test.each<[Condition, number | undefined, string | null]>([
    ["heart-disease", 6, "act"],
    ["vascular-disease", 5.5, null],
    ["renal-disease", undefined, null],
    ["dvt-history", 6.5, "act"],
    ["cancer", 10, "act"],
    ["disc-injury", 10, null],
    ["recent-surgery", 10, null],
  ])("%s at %s", (condition, rpe, severity) => {
    const sessions = [latest({ durationMinutes: 30, ...(rpe === undefined ? {} : { rpe }) })];
    expect(needed({ conditions: [condition], sessions })).toBe(severity);
  });

  test("pain has no part in it, and a client has one finding", () => {
    const given = facts({ conditions: ["diabetes", "cancer"], sessions: [latest({ rpe: 8 })] });
    const withPain = { ...given, pain: [pain("p", AT, 7)] };
    expect(findingsOf(withPain, AT, "clearance-needed")).toEqual(
      findingsOf(given, AT, "clearance-needed"),
    );
  });
});
