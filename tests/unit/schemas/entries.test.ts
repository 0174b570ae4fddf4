import { describe, expect, it } from "vitest";
import { entriesRequestSchema, MAX_ENTRIES, parseEntry } from "@/lib/schemas/entries";
import { painEntry, sessionEntry } from "../../support/entries";

const NOW = Date.parse("2026-03-12T08:00:00Z");
const DAY_MS = 86_400_000;

function faultOf(input: unknown) {
  const parsed = parseEntry(input, NOW);
  return "error" in parsed ? parsed.error : null;
}

function session(fields: object, entry: object = {}) {
  return sessionEntry(NOW - DAY_MS, fields, entry);
}
function pain(fields: object, entry: object = {}) {
  return painEntry(NOW - DAY_MS, 3, fields, entry);
}
function set(fields: object) {
  return session({ exercises: [{ name: "Deadlift", sets: [{ reps: 5 }, fields] }] });
}

describe("an entry that is right", () => {
  it.each([
    ["a bare session", session({ durationMinutes: undefined, rpe: undefined })],
    [
      "a session with everything",
      session({ kind: "run", distanceMeters: 5000.5, warmUp: true, newStyle: false }),
    ],
    ["half an RPE", session({ rpe: 6.5 })],
    ["a session of exactly 24 hours", session({ durationMinutes: 1440 })],
    [
      "a set with everything",
      set({ reps: 5, loadKg: 102.5, rpe: 9.5, warmUp: false, seconds: 30 }),
    ],
    ["a pain of 0", painEntry(NOW, 0)],
    ["a pain of 10 with answers", pain({ nrs: 10, screening: { "ce-saddle": "not-sure" } })],
    [
      "29 February of a leap year",
      pain({ reportedAt: "2024-02-29T10:00:00Z", onsetAt: "2024-02-29T10:00:00Z" }),
    ],
    ["an instant exactly 24 hours ahead", painEntry(NOW + DAY_MS, 3)],
    ["1970", painEntry(0, 3)],
    ["an id in capitals", pain({}, { id: "0193C0DE-0000-7000-8000-00000000000A" })],
  ])("passes: %s", (_what, entry) => {
    expect(faultOf(JSON.parse(JSON.stringify(entry)))).toBeNull();
  });

  it("has its instants as epoch milliseconds, whatever the offset", () => {
    const parsed = parseEntry(pain({ reportedAt: "2026-03-09T18:45:00.250-04:00" }), NOW);
    expect(parsed).toMatchObject({
      entry: { pain: { reportedAt: Date.UTC(2026, 2, 9, 22, 45, 0, 250) } },
    });
  });
});

describe("an entry that is wrong names the field", () => {
  it.each([
    ["entry", "no object", 7],
    ["entry", "a list", []],
    ["type", "another type", { ...pain({}), type: "sleep" }],
    ["id", "no id", { ...pain({}), id: undefined }],
    ["id", "an id that is none", pain({}, { id: "42" })],
    ["extra", "an unknown key", pain({}, { extra: 1 })],
    ["recordedAt", "no recordedAt", pain({}, { recordedAt: undefined })],
    ["recordedAt", "recorded in two days", pain({}, { recordedAt: "2026-03-14T08:00:00Z" })],
    ["session", "both kinds at once", { ...pain({}), session: session({}).session }],
    ["pain.nrs", "a half number", pain({ nrs: 5.5 })],
    ["pain.nrs", "eleven", pain({ nrs: 11 })],
    ["pain.nrs", "minus one", pain({ nrs: -1 })],
    ["pain.nrs", "text", pain({ nrs: "5" })],
    ["pain.nrs", "null", pain({ nrs: null })],
    ["pain.region", "an unknown region", pain({ region: "tail" })],
    ["pain.side", "no side", pain({ side: undefined })],
    ["pain.mood", "an unknown key", pain({ mood: "low" })],
    ["session.imported", "that it came from a file", session({ imported: true })],
    ["pain.qualities[1]", "a quality twice", pain({ qualities: ["ache", "ache"] })],
    ["pain.qualities[1]", "an unknown quality", pain({ qualities: ["ache", "purple"] })],
    ["pain.onsetAt", "begun after it was reported", pain({ onsetAt: new Date(NOW).toISOString() })],
    ["pain.reportedAt", "24 hours and a millisecond ahead", painEntry(NOW + DAY_MS + 1, 3)],
    ["pain.reportedAt", "before 1970", painEntry(-1, 3)],
    ["pain.reportedAt", "30 February", pain({ reportedAt: "2026-02-30T10:00:00Z" })],
    [
      "pain.reportedAt",
      "29 February of a common year",
      pain({ reportedAt: "2026-02-29T10:00:00Z" }),
    ],
    ["pain.reportedAt", "the year 9999", pain({ reportedAt: "9999-12-31T23:59:59Z" })],
    ["pain.reportedAt", "no offset", pain({ reportedAt: "2026-03-09T18:45:00" })],
    ["pain.reportedAt", "no seconds", pain({ reportedAt: "2026-03-09T18:45Z" })],
    ["pain.reportedAt", "a leap second", pain({ reportedAt: "2026-03-09T18:45:60Z" })],
    ["pain.screening.ce-saddle", "another answer", pain({ screening: { "ce-saddle": "maybe" } })],
    ["session.startedAt", "before 1970", sessionEntry(-1)],
    ["session.durationMinutes", "over 24 hours", session({ durationMinutes: 1440.5 })],
    ["session.rpe", "a quarter step", session({ rpe: 6.25 })],
    ["session.kind", "an unknown kind", session({ kind: "yoga" })],
    [
      "session.exercises[0].name",
      "an empty name",
      session({ exercises: [{ name: "", sets: [] }] }),
    ],
    [
      "session.exercises[0].name",
      "201 characters",
      session({ exercises: [{ name: "x".repeat(201), sets: [] }] }),
    ],
    [
      "session.exercises[0].name",
      "a NUL",
      session({ exercises: [{ name: "a\u0000b", sets: [] }] }),
    ],
    [
      "session.exercises[0].name",
      "half a surrogate",
      session({ exercises: [{ name: "a\ud800", sets: [] }] }),
    ],
    ["session.exercises[0].sets[1].reps", "half a repetition", set({ reps: 0.5 })],
    ["session.exercises[0].sets[1].loadKg", "below zero", set({ loadKg: -1 })],
    ["session.exercises[0].sets[1].weight", "an unknown key", set({ weight: 100 })],
    [
      "session.exercises[0].regions.knee",
      "a weight over 1",
      session({ exercises: [{ name: "x", sets: [], regions: { knee: 2 } }] }),
    ],
  ])("%s: %s", (path, _what, entry) => {
    const sent = entry === undefined ? entry : JSON.parse(JSON.stringify(entry));
    expect(faultOf(sent)?.path).toBe(path);
    expect(faultOf(sent)?.message).toMatch(/\w/);
  });

  it.each(["__proto__", "constructor", "then"])("refuses the key %s", (key) => {
    const text = JSON.stringify(pain({})).replace(
      '"nrs"',
      `${JSON.stringify(key)}:{"polluted":true},"nrs"`,
    );
    expect(faultOf(JSON.parse(text))?.path).toBe(`pain.${key}`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("refuses numbers that overflow", () => {
    const text = JSON.stringify(set({ loadKg: 1 })).replace('"loadKg":1', '"loadKg":1e999');
    expect(faultOf(JSON.parse(text))?.path).toBe("session.exercises[0].sets[1].loadKg");
  });
});

describe("the request", () => {
  it.each([
    ["no list", {}],
    ["an unknown key", { entries: [], extra: 1 }],
    ["too many", { entries: Array.from({ length: MAX_ENTRIES + 1 }, () => ({})) }],
    ["a bare list", []],
    ["null", null],
  ])("is refused whole: %s", (_what, body) => {
    expect(entriesRequestSchema.safeParse(body).success).toBe(false);
  });
});
