import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";
import { listShownTexts } from "../../support/shown-text";

/** The lint sees literals in JSX; here are those that reach it through a variable or a property. */
const SURFACES = ["app"];
const SENTENCE = /^\p{Lu}\p{Ll}/u;
/** The product, and interfaces of the browser. */
const NAMES = new Set(["Twinge", "Notification", "PushManager"]);

describe("texts that people read", () => {
  const texts = SURFACES.flatMap((surface) => listProjectFiles(surface, /\.tsx?$/)).flatMap(
    (file) =>
      listShownTexts(file, readFileSync(join(projectRoot, file), "utf8")).map((shown) => ({
        ...shown,
        file,
      })),
  );

  it("do not stand in the sources of the pages", () => {
    expect(texts.length).toBeGreaterThan(80);
    const sentences = texts.filter(({ text }) => SENTENCE.test(text) && !NAMES.has(text));
    expect(sentences.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });
});
