import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readMessageUses } from "../../support/message-uses";
import { listProjectFiles, projectRoot } from "../../support/project-files";

const ENTRY = /(?:^|\/)(?:page|layout|error|not-found|loading|template)\.tsx$/;
const ENDINGS = ["", ".ts", ".tsx"];

interface Needs {
  /** Pages whose texts client components use. */
  readonly used: ReadonlySet<string>;
  /** Pages whose texts are sent to them; null: the entry sends none. */
  readonly sent: ReadonlySet<string> | null;
}

/** Follows the imports of a page or layout: what lies below a "use client" runs in the browser as well. */
function needsOf(entry: string): Needs {
  const used = new Set<string>();
  const sent = new Set<string>();
  let isSender = false;
  const seen = new Set<string>();

  function follow(file: string, isBelowClient: boolean) {
    const source = readFileSync(join(projectRoot, file), "utf8");
    const isClient = isBelowClient || /^"use client";/m.test(source);
    if (seen.has(`${file} ${isClient}`)) return;
    seen.add(`${file} ${isClient}`);
    const uses = readMessageUses(file, source);
    if (isClient) for (const page of uses.hooks) used.add(page);
    else if (uses.isSender) {
      isSender = true;
      for (const page of uses.sent) sent.add(page);
    }
    for (const imported of importsOf(file, source)) follow(imported, isClient);
  }

  follow(entry, false);
  return { used, sent: isSender ? sent : null };
}

/** Files of `app` that a file imports, types aside. */
function importsOf(file: string, source: string): string[] {
  const { importedFiles } = ts.preProcessFile(withoutTypes(source));
  return importedFiles.flatMap(({ fileName }) => {
    const path = fileName.startsWith("@/")
      ? fileName.slice(2)
      : fileName.startsWith(".")
        ? join(dirname(file), fileName)
        : null;
    if (!path?.startsWith("app/")) return [];
    const found = ENDINGS.map((ending) => path + ending).find(
      (candidate) => /\.tsx?$/.test(candidate) && existsSync(join(projectRoot, candidate)),
    );
    return found ? [found] : [];
  });
}

function withoutTypes(source: string): string {
  return source.replace(/^import type [^;]*;/gm, "");
}

/** The layouts around an entry, the nearest first. */
function layoutsAround(entry: string): string[] {
  const layouts: string[] = [];
  for (let folder = dirname(entry); folder !== "."; folder = dirname(folder)) {
    const layout = `${folder}/layout.tsx`;
    if (layout !== entry && existsSync(join(projectRoot, layout))) layouts.push(layout);
  }
  return layouts;
}

describe("the texts that are sent to client components", () => {
  const entries = listProjectFiles("app", ENTRY);
  const needs = new Map(entries.map((entry) => [entry, needsOf(entry)]));
  const senderOf = (entry: string) =>
    [entry, ...layoutsAround(entry)].find((file) => needs.get(file)?.sent);

  it("were looked for", () => {
    expect(entries.length).toBeGreaterThan(15);
  });

  it.each([...needs].filter(([, { sent }]) => sent).map(([entry]) => entry))(
    "%s sends those that are used, and no others",
    (sender) => {
      const used = entries
        .filter((entry) => senderOf(entry) === sender)
        .flatMap((entry) => [...(needs.get(entry)?.used ?? [])]);
      expect([...(needs.get(sender)?.sent ?? [])].sort()).toEqual([...new Set(used)].sort());
    },
  );

  it("reach every page that uses some", () => {
    const without = entries.filter((entry) => needs.get(entry)?.used.size && !senderOf(entry));
    expect(without).toEqual([]);
  });
});
