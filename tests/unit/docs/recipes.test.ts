import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../support/project-files";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");

/** A path from the project's root of a file, with placeholders in angle brackets. */
const FILE = /^(?:app|docs|lib|messages|prisma|scripts|tests|tools)\/\S+\.\w+$/;

interface Recipe {
  readonly title: string;
  readonly example: string;
  /** The files of the steps, for the example. */
  readonly named: readonly string[];
  /** Those before the colon of a step. */
  readonly changed: readonly string[];
}

const recipes = read("CONTRIBUTING.md").split("\n### ").slice(1).map(recipeOf);

function recipeOf(section: string): Recipe {
  const [title = ""] = section.split("\n");
  const [, example = ""] = /^Example: `([^`]+)`$/m.exec(section) ?? [];
  const steps = section.split("\n").filter((line) => /^\d+\. /.test(line));
  const filesIn = (texts: readonly string[]) => {
    const codes = texts.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)]);
    const paths = codes.map(([, code = ""]) => code.replace(/<\w+>/, example));
    return [...new Set(paths.filter((path) => FILE.test(path)))];
  };
  const changed = filesIn(steps.map((step) => step.split(": ")[0] ?? ""));
  return { title, example, named: filesIn(steps), changed };
}

/** The same words however a file spells them: atNight, at_night, at-night, AT_NIGHT. */
function wordsOf(example: string): RegExp {
  const words = example.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").split("-");
  return new RegExp(`(?<![a-z])${words.join("[-_ ]?")}(?![a-z])`, "i");
}

describe("the recipes of CONTRIBUTING.md", () => {
  it("are these", () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      "Add a rule",
      "Add a field to the pain report",
      "Add a page",
      "Add a kind of notice",
    ]);
  });

  it.each(recipes)("$title: every file is there", ({ named, changed }) => {
    expect(changed.length).toBeGreaterThan(6);
    expect(named.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });

  it.each(recipes)("$title: every file to change speaks of the example", ({ example, changed }) => {
    const words = wordsOf(example);
    expect(changed.filter((file) => !words.test(read(file)))).toEqual([]);
  });

  it("a field of the pain report takes at most 14 files", () => {
    const field = recipes.find(({ title }) => title.includes("field"));
    expect(field?.changed.length).toBeLessThanOrEqual(14);
  });
});
