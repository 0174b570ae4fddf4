import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-files";

/** A text by its page and key, for example `sign-in` and `demo.title`. */
export interface Message {
  readonly page: string;
  readonly key: string;
  readonly text: string;
}

export function listLanguages(): string[] {
  return readdirSync(join(projectRoot, "messages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The pages of a language: its files without their ending. */
export function listPages(language: string): string[] {
  return readdirSync(join(projectRoot, "messages", language)).map((name) =>
    name.replace(/\.json$/, ""),
  );
}

export function listMessages(language: string): Message[] {
  return listPages(language).flatMap((page) => {
    const path = join(projectRoot, "messages", language, `${page}.json`);
    return textsOf(page, JSON.parse(readFileSync(path, "utf8")));
  });
}

function textsOf(page: string, value: unknown, keys: readonly string[] = []): Message[] {
  if (typeof value === "string") return [{ page, key: keys.join("."), text: value }];
  if (typeof value !== "object" || value === null) {
    throw new Error(`${page}.${keys.join(".")} is no text`);
  }
  return Object.entries(value).flatMap(([key, inner]) => textsOf(page, inner, [...keys, key]));
}

/** The names that a text asks for: `{name}`, `{count, plural, ...}` and the tags `<strong>`. */
export function argumentsOf(text: string): string[] {
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name);
  return [...new Set([...valuesOf(text), ...tags])].sort();
}

/** The branches of a plural or select stand in braces too; they are texts, with values of their own. */
function valuesOf(text: string): string[] {
  return groupsOf(text).flatMap((group) => {
    const [name = "", ...rest] = group.split(",");
    return [name.trim(), ...groupsOf(rest.join(",")).flatMap(valuesOf)];
  });
}

/** What stands in the outermost braces. */
function groupsOf(text: string): string[] {
  const groups: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === "{" && depth++ === 0) start = index + 1;
    if (character === "}" && --depth === 0) groups.push([...text].slice(start, index).join(""));
  }
  return groups;
}
