import "#server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RULES } from "@/lib/domain/rules/registry";

/** A page of the published catalogue. */
export interface RuleText {
  readonly title: string;
  /** Markdown, as it stands in docs/rules. */
  readonly text: string;
}

/** The page of a rule by its id; null where there is no such rule. Only known names become paths. */
export async function readRuleText(ruleId: string): Promise<RuleText | null> {
  const rule = RULES.find(({ id }) => id === ruleId);
  return rule ? { title: rule.title, text: await readPage(`${rule.id}.md`) } : null;
}

/** The list of all rules. */
export async function readRuleList(): Promise<RuleText> {
  return { title: "The rules", text: await readPage("README.md") };
}

function readPage(name: string): Promise<string> {
  return readFile(join(process.cwd(), "docs/rules", name), "utf8");
}
