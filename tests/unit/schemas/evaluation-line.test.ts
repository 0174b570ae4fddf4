import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { idOfLine, parseEvaluationLine } from "@/lib/schemas/evaluation-line";
import { historySchema } from "@/lib/schemas/history";
import {
  goodHistory,
  goodLine,
  type Json,
  type JsonObject,
  withValue,
} from "../../support/history-line";
import { OTHER_FAULTS, SCHEMA_FAULTS } from "../../support/line-faults";

function faultOf(line: Json) {
  const parsed = parseEvaluationLine(line);
  return "error" in parsed ? parsed.error : null;
}

function parsedOf(line: Json) {
  const parsed = parseEvaluationLine(line);
  if ("error" in parsed) throw new Error(JSON.stringify(parsed.error));
  return parsed.line;
}

function lineWith(history: JsonObject): JsonObject {
  return { ...goodLine(), history };
}

describe("a line that is right", () => {
  it("becomes what the engine takes", () => {
    const { id, at, history, thresholds } = parsedOf(goodLine());
    expect({ id, at }).toEqual({ id: "case-1", at: Date.UTC(2026, 2, 9, 22, 45) });
    expect(thresholds).toBe(DEFAULT_THRESHOLDS);
    expect(Object.keys(history).sort()).toEqual(["client", "pain", "sessions"]);
    expect(history.client).toEqual({
      timeZone: "America/New_York",
      sittingHoursPerDay: 7.5,
      bodyMassIndex: 24.2,
      trainingSinceOn: "2024-02-29",
      conditions: ["osteoporosis", "diabetes"],
      clearances: [
        { grantedOn: "2026-01-10", expiresOn: "2026-07-10", conditions: ["diabetes"] },
        { grantedOn: "2025-01-10" },
      ],
    });
    const given = goodHistory();
    expect(history.sessions).toEqual([
      { ...at0(given.sessions), startedAt: Date.UTC(2026, 2, 6, 22, 30) },
      {
        id: "s-2",
        startedAt: Date.UTC(2026, 2, 8, 9, 0, 0, 250),
        kind: "run",
        distanceMeters: 5000,
      },
    ]);
    expect(history.pain[0]).toEqual({
      ...at0(given.pain),
      reportedAt: Date.UTC(2026, 2, 7, 12),
      onsetAt: Date.UTC(2026, 2, 7, 0),
    });
  });

  it.each<[string, string, Json | undefined]>([
    ["no optional field of the client", "client", { timeZone: "Asia/Kathmandu" }],
    ["an empty history", "sessions", []],
    ["UTC", "client.timeZone", "UTC"],
    ["a zone with an old name", "client.timeZone", "US/Eastern"],
    ["no rest days", "restDays", undefined],
    [
      "a clearance that expired before it was granted",
      "client.clearances[0].expiresOn",
      "2020-01-01",
    ],
    ["a clearance of no condition", "client.clearances[0].conditions", []],
    ["a condition twice in a clearance", "client.clearances[0].conditions[1]", "diabetes"],
    ["an onset at the report's instant", "pain[0].onsetAt", "2026-03-07T12:00:00Z"],
    ["a whole number with a fraction of 0", "pain[0].nrs", 4.0],
    ["a name as long as one likes", "sessions[0].exercises[0].name", "x".repeat(10_000)],
    ["half a surrogate in a name", "sessions[0].exercises[0].name", "\ud800"],
    ["a weight of 0", "sessions[0].exercises[0].regions.knee", 0],
    ["no regions at all", "sessions[0].exercises[0].regions", {}],
    ["year 0", "sessions[1].startedAt", "0000-01-01T00:00:00Z"],
    ["the last instant that can be written", "sessions[1].startedAt", "9999-12-31T23:59:59-23:59"],
    ["an offset of minus zero", "sessions[1].startedAt", "2026-03-08T09:00:00-00:00"],
    ["a set of nothing", "sessions[0].exercises[0].sets[0]", {}],
  ])("passes: %s", (_what, path, value) => {
    const history = withValue(goodHistory(), path, value);
    if (path === "sessions") withValue(history, "pain", []);
    expect(faultOf(lineWith(history))).toBeNull();
  });

  it("keeps the same instants in whichever offset they were written", () => {
    const west = withValue(goodHistory(), "pain[1].reportedAt", "2026-03-09T10:00:00-08:00");
    expect(parsedOf(lineWith(west)).history).toEqual(parsedOf(goodLine()).history);
  });

  it("may set thresholds", () => {
    const { thresholds } = parsedOf({
      ...goodLine(),
      thresholds: { "pain-past-72h.hours": 96.5, "pain-past-7d.nrs": 3 },
    });
    expect(thresholds).toEqual({
      ...DEFAULT_THRESHOLDS,
      "pain-past-72h.hours": 96.5,
      "pain-past-7d.nrs": 3,
    });
  });
});

describe("a history that is wrong names the field", () => {
  it.each([...SCHEMA_FAULTS, ...OTHER_FAULTS])("%s: %s", (path, _what, value) => {
    const fault = faultOf(lineWith(withValue(goodHistory(), path, value)));
    expect(fault).toEqual({
      path: `history.${path}`,
      message: expect.stringMatching(/^(?:must |is |names )/),
    });
  });

  it("says what is wanted, and what is not there", () => {
    const eleven = withValue(goodHistory(), "pain[1].nrs", 11);
    expect(faultOf(lineWith(eleven))?.message).toBe("must be an integer from 0 to 10");
    const none = withValue(goodHistory(), "pain[1].nrs", undefined);
    expect(faultOf(lineWith(none))?.message).toBe("is missing");
    const unknown = withValue(goodHistory(), "pain[1].mood", 1);
    expect(faultOf(lineWith(unknown))?.message).toBe("is not a known key");
  });

  const places = [
    "",
    "client.",
    "client.clearances[0].",
    "sessions[0].",
    "sessions[0].exercises[0].",
    "sessions[0].exercises[0].regions.",
    "sessions[0].exercises[0].sets[0].",
    "pain[0].",
    "pain[0].screening.",
  ];
  const keys = ["__proto__", "constructor", "toString", "hasOwnProperty", "0", ""];
  it.each(places.flatMap((place) => keys.map((key) => `${place}${key}`)))(
    "an unknown key %s",
    (path) => {
      const sent = JSON.stringify(lineWith(withValue(goodHistory(), path, 1)));
      expect(faultOf(JSON.parse(sent))?.path).toBe(`history.${path}`);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it.each([
    "client.bodyMassIndex",
    "sessions[0].rpe",
    "sessions[0].exercises[0].sets[0].loadKg",
    "sessions[0].exercises[0].regions.knee",
    "pain[0].nrs",
  ])("a number that overflows: %s", (path) => {
    const text = JSON.stringify(lineWith(withValue(goodHistory(), path, "HERE")));
    for (const number of ["1e999", "-1e999"]) {
      expect(faultOf(JSON.parse(text.replace('"HERE"', number)))?.path).toBe(`history.${path}`);
    }
  });
});

describe("a line that is wrong around its history", () => {
  it.each<[string, string, Json | undefined]>([
    ["id", "missing", undefined],
    ["id", "empty", ""],
    ["id", "a number", 5],
    ["at", "missing", undefined],
    ["at", "a date", "2026-03-09"],
    ["at", "a day that does not exist", "2026-02-29T10:00:00Z"],
    ["history", "missing", undefined],
    ["history", "a list", []],
    ["thresholds", "null", null],
    ["thresholds", "a list", []],
    ["extra", "an unknown key", 1],
    ["__proto__", "an unknown key", {}],
    ["constructor", "an unknown key", 1],
  ])("%s: %s", (path, _what, value) => {
    const sent = JSON.stringify(withValue(goodLine(), path, value));
    expect(faultOf(JSON.parse(sent))?.path).toBe(path);
  });

  it.each<[string, string, Json]>([
    ["pain-past-72h.hours", "over its range", 169],
    ["pain-past-72h.hours", "under its range", 23.9],
    ["pain-past-72h.hours", "text", "72"],
    ["pain-past-72h.hours", "null", null],
    ["pain-past-7d.nrs", "half a point", 2.5],
    ["pain-past-72h", "unknown", 72],
    ["__proto__", "unknown", 1],
    ["toString", "unknown", 1],
  ])("thresholds.%s: %s", (name, _what, value) => {
    const sent = JSON.stringify({ ...goodLine(), thresholds: { [name]: value } });
    expect(faultOf(JSON.parse(sent))?.path).toBe(`thresholds.${name}`);
  });

  it("has its id returned wherever it can be read", () => {
    expect(idOfLine({ id: "a", at: 1 })).toBe("a");
    for (const line of [{}, { id: "" }, { id: 5 }, { id: null }, { id: {} }, [], null, 7]) {
      expect(idOfLine(line)).toBeNull();
    }
  });
});

describe("rubbish without end", () => {
  it("is left at its first fault", () => {
    const sessions = Array.from({ length: 1_000_000 }, () => 1);
    const before = process.memoryUsage().heapUsed;
    expect(faultOf(lineWith({ ...goodHistory(), sessions }))?.path).toBe("history.sessions[0]");
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024);
  });

  it("may be nested as deep as it likes", () => {
    const text = JSON.stringify(lineWith(withValue(goodHistory(), "pain", "HERE")));
    const deep = `${"[".repeat(500_000)}${"]".repeat(500_000)}`;
    expect(faultOf(JSON.parse(text.replace('"HERE"', deep)))?.path).toBe("history.pain[0]");
  });
});

// Compiled, a line is checked in half the time that JSON.parse takes for it; else in four times it.
it("is a schema that zod can compile", () => {
  expect(() => z.compile(historySchema, { strict: true })).not.toThrow();
});

function at0(list: Json | undefined): JsonObject {
  return (list as JsonObject[])[0] ?? {};
}
