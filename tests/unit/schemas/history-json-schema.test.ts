import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { historyJsonSchema } from "@/lib/schemas/history-json-schema";
import { goodHistory, type JsonObject, withValue } from "../../support/history-line";
import { fits } from "../../support/json-schema";
import { OTHER_FAULTS, SCHEMA_FAULTS } from "../../support/line-faults";
import { projectRoot } from "../../support/project-files";

const published: JsonObject = JSON.parse(
  readFileSync(join(projectRoot, "docs/history-1.schema.json"), "utf8"),
);

describe("docs/history-1.schema.json", () => {
  it("is the schema that parses (else run npm run docs:schema)", () => {
    expect(published).toEqual(historyJsonSchema());
  });

  it("fits a history with every field", () => {
    expect(fits(published, goodHistory())).toBe(true);
  });

  it("knows the fields of goodHistory, which has every one of them, and no other", () => {
    expect(declaredIn(published)).toEqual(usedIn(goodHistory()));
  });

  // That the parser refuses the same is tested beside the parser, with the same table.
  it.each(SCHEMA_FAULTS)("refuses %s: %s", (path, _what, value) => {
    expect(fits(published, withValue(goodHistory(), path, value))).toBe(false);
  });

  it("leaves to words what it cannot say", () => {
    const refused = OTHER_FAULTS.filter(
      ([path, , value]) => !fits(published, withValue(goodHistory(), path, value)),
    );
    expect(refused).toEqual([]);
  });
});

/** Every key that stands in some `properties`. */
function declaredIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {} } = schema as JsonObject;
  return sortedNames([
    ...Object.keys(properties as object),
    ...Object.values(schema).flatMap(declaredIn),
  ]);
}

/** Every key of the objects in an example; the keys of its two maps are no fields. */
function usedIn(example: unknown): string[] {
  if (typeof example !== "object" || example === null) return [];
  if (Array.isArray(example)) return sortedNames(example.flatMap(usedIn));
  const inner = Object.entries(example).filter(([name]) => !/^(?:regions|screening)$/.test(name));
  return sortedNames([...Object.keys(example), ...inner.flatMap(([, one]) => usedIn(one))]);
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
