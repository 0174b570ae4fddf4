import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES, RULES_VERSION } from "@/lib/domain/rules/registry";
import { buildRulePages } from "@/lib/reports/rule-pages";
import { parseEvaluationLine } from "@/lib/schemas/evaluation-line";
import { answerLine } from "@/lib/transfer/evaluate-line";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDER = join(ROOT, "docs/rules");

const linesOf = (name: string) => readFileSync(join(FOLDER, name), "utf8").trimEnd().split("\n");
const LINES = linesOf("examples.ndjson");

function examples() {
  return LINES.map((line) => {
    const parsed = parseEvaluationLine(JSON.parse(line));
    if ("error" in parsed) throw new Error(`${parsed.error.path} ${parsed.error.message}`);
    return parsed.line;
  });
}

describe("the pages about the rules", () => {
  const pages = buildRulePages(examples());

  test("exist for every rule and nothing else", () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
    expect(names.sort()).toEqual([...pages.keys()].sort());
    expect(pages.size).toBe(RULES.length + 1);
  });

  test.each([...pages])("%s is what the rule says now (npm run docs:rules)", (name, text) => {
    expect(readFileSync(join(FOLDER, name), "utf8")).toBe(text);
  });

  test("a rule without an example is refused", () => {
    expect(() => buildRulePages(examples().slice(1))).toThrow("There is no example");
  });
});

// Goldens: a changed answer needs a new version of its rule and of the catalogue, not a new golden.
describe(`the examples have the findings of version ${RULES_VERSION}`, () => {
  const findings = linesOf(`examples.findings-${RULES_VERSION}.ndjson`);
  test.each(LINES.map((line, index) => [examples()[index]?.id, line, findings[index]]))(
    "%s",
    (_id, line, golden) => {
      expect(answerLine(new TextEncoder().encode(line)).text).toBe(golden);
    },
  );
});

describe("a rule that is still at version 1 says what it said in version 1", () => {
  const linesById = new Map(LINES.map((line) => [JSON.parse(line).id, line]));
  const goldens = linesOf("examples.findings-1.ndjson").map((line) => JSON.parse(line));
  const findingsOf = (answer: { findings: { rule: string }[] }, id: string) =>
    answer.findings.filter(({ rule }) => rule === id);
  const unchanged = RULES.filter(({ version }) => version === "1").map(({ id }) => id);

  test.each(unchanged)("%s", (id) => {
    const golden = goldens.find((answer) => answer.id === id);
    const answer = JSON.parse(answerLine(new TextEncoder().encode(linesById.get(id))).text);
    expect(findingsOf(golden, id)).not.toEqual([]);
    expect(findingsOf(answer, id)).toEqual(findingsOf(golden, id));
  });
});
