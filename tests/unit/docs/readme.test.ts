import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXERCISES } from "@/lib/domain/exercises/catalogue";
import { RULES, RULES_VERSION } from "@/lib/domain/rules/registry";
import { projectRoot } from "../../support/project-files";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const readme = read("README.md");
const quoted = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

const PAGES = [".", "docs"].flatMap((folder) =>
  readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

describe("README.md", () => {
  it("names folders that are there, and every folder that holds code", () => {
    const named = quoted.filter((code) => /^[\w.]+(?:\/[\w.]*)+$/.test(code));
    const [table = ""] = readme.split("## Where things are")[1]?.split("\n\nImports") ?? [];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const layers = readdirSync(join(projectRoot, "lib"), { withFileTypes: true });
    const folders = layers.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => !table.includes(`\`lib/${name}/\``))).toEqual([]);
  });

  it("names scripts of package.json", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = quoted.flatMap((code) => /^npm run (?:-s )?([\w:]+)/.exec(code)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it("counts rules and exercises as they are", () => {
    const rules = `version ${RULES_VERSION} of the catalogue has [${RULES.length} of them]`;
    expect(readme).toContain(rules);
    expect(readme).toContain(`**Exercises**: ${EXERCISES.length} built in`);
  });
});

it.each(PAGES)("%s links to files that are there", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  const broken = local.filter((link) => !existsSync(join(projectRoot, dirname(page), link)));
  expect(broken).toEqual([]);
});
