import "#server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findRule } from "@/lib/domain/rules/registry";

/** The page of a rule in Markdown; null where there is no such rule. Only known names become paths. */
export async function readRuleText(ruleId: string): Promise<string | null> {
  const rule = findRule(ruleId);
  return rule ? readPage(`${rule.id}.md`) : null;
}

/** The list of all rules in Markdown. */
export function readRuleList(): Promise<string> {
  return readPage("README.md");
}

function readPage(name: string): Promise<string> {
  return readFile(join(process.cwd(), "docs/rules", name), "utf8");
}
