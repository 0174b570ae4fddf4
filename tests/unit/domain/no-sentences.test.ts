import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { standingOf } from "@/lib/domain/flags/standing";
import { assess } from "@/lib/domain/rules/assess";
import { RULES } from "@/lib/domain/rules/registry";
import { aHistory, anAt } from "./arbitrary-history";
import { anyThresholds } from "./arbitrary-thresholds";

/** The name of an exercise is the client's own text. */
const isTypedByClient = (path: string) =>
  /\.(details\.exercises\.\d+|values\.heaviestExercise|missing\.\d+\.name)$/.test(path);

/** Paths of the strings with a space: nothing else of what is stored could be a sentence. */
function sentencesIn(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") return value.includes(" ") && !isTypedByClient(path) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentencesIn(part, `${path}.${key}`));
}

describe("what is stored", () => {
  it("holds rules, values and ids, and no sentence", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(aHistory, anAt, anyThresholds, (facts, at, thresholds) => {
        const assessment = assess(facts, at, thresholds);
        for (const { rule } of assessment.findings) seen.add(rule);
        const changes = reconcile([], assessment, at);
        const flags = changes.map(({ after }, index) => ({ ...after, id: `f${index}` }));
        const rest = { lastActivityAt: at, lastPain: null, now: at };
        const standing = standingOf({ flags, assessment, ...rest });
        expect(sentencesIn({ findings: assessment.findings, flags, standing })).toEqual([]);
      }),
      { numRuns: 600, seed: 11 },
    );
    expect(seen.size).toBeGreaterThan(RULES.length * 0.7);
  });

  it("is searched for every string", () => {
    expect(sentencesIn({ a: [{ b: "no sentence" }], c: "id" })).toEqual([".a.0.b"]);
  });
});
