import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listLanguages, listMessages } from "../../support/message-files";
import { listProjectFiles, projectRoot } from "../../support/project-files";
import { listShownTexts } from "../../support/shown-text";

/** What Twinge never says to people, and what it says instead. */
const FORBIDDEN: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /\bworkouts?\b/i, instead: "session" },
  { word: /\brisk(?:s|y)?\b/i, instead: "the number beside its comparator" },
  { word: /\b(?:un)?safe(?:ly|ty)?\b/i, instead: "what was recorded" },
  { word: /\bdiagnos(?:e|ed|es|is|tic)\b/i, instead: "what was reported" },
  { word: /\binjur(?:y|ies|ed)\b/i, instead: "episode, or what was reported" },
  { word: /\bdanger(?:ous)?\b/i, instead: "what to do now" },
  { word: /\bsweet spot\b/i, instead: "the usual week" },
  { word: /\bdetect(?:s|ed)?\b/i, instead: "the rule and its numbers" },
  { word: /\bpredict(?:s|ed|ion)?\b/i, instead: "the rule and its numbers" },
  { word: /\bcleared\b/i, instead: "no flag today" },
  { word: /\bruled out\b/i, instead: "no warning answers on the date" },
  { word: /\bACWR\b/i, instead: "last 7 days and usual week" },
  { word: /\bPT\b/, instead: "physical therapist" },
  { word: /\boverweight\b/i, instead: "distances and loads only" },
];

/** Wordings that contain a forbidden word and are right all the same. */
const ALLOWED: readonly { readonly wording: RegExp; readonly because: string }[] = [
  { wording: /\bmotion-safe:/g, because: "a style: movement only for those who want it" },
  { wording: /\bnot a diagnosis\b/gi, because: "the disclaimer that says what a report is not" },
  { wording: /\bAfter (?:an|a knee) injury\b/g, because: "a screening question about an event" },
  { wording: /\bwithout injury\b/g, because: "a screening question about an event" },
  {
    wording: /\bsafe-area-inset\b/g,
    because: "a style: the part of a phone's screen that nothing covers",
  },
  { wording: /\bSafety (?:Squat )?Bar\b/g, because: "the name of a barbell, known as an alias" },
  { wording: /\bno strain or workout you can link it to\b/g, because: "a screening question" },
];

/** SQL and column names: nothing in it is shown to people. */
const WORDLESS = /^lib\/data\//;

function listForbidden(text: string): string[] {
  const judged = ALLOWED.reduce((rest, { wording }) => rest.replace(wording, ""), text);
  return FORBIDDEN.filter(({ word }) => word.test(judged)).map(
    ({ word, instead }) => `${judged.match(word)?.[0]}: say ${instead}`,
  );
}

describe("the words that people see", () => {
  const files = ["app", "lib"]
    .flatMap((folder) => listProjectFiles(folder, /\.tsx?$/))
    .filter((file) => !WORDLESS.test(file));
  const literals = files.flatMap((file) =>
    listShownTexts(file, readFileSync(join(projectRoot, file), "utf8")).map((shown) => ({
      ...shown,
      file,
    })),
  );
  const messages = listLanguages().flatMap((language) =>
    listMessages(language).map(({ page, key, text }) => ({
      file: `messages/${language}/${page}.json`,
      line: key,
      text,
    })),
  );
  const texts = [...literals, ...messages];

  it("were found", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(literals.length).toBeGreaterThan(80);
    expect(messages.length).toBeGreaterThan(80);
  });

  it("diagnose nothing, promise nothing and frighten nobody", () => {
    const spoken = texts.flatMap(({ file, line, text }) =>
      listForbidden(text).map((what) => `${file}:${line} ${what} (in "${text.slice(0, 60)}")`),
    );
    expect(spoken).toEqual([]);
  });
});

describe("the search for words", () => {
  const say = (source: string) =>
    listShownTexts("page.tsx", source).flatMap(({ text }) => listForbidden(text));

  it.each([
    [`const a = "Log a workout";`],
    [`const a = \`Your risk is \${1} %\`;`],
    ["const a = <p>You are safe to train</p>;"],
    [`const a = <Chip label="Cleared" />;`],
    [`const a = { title: "Not a danger" };`],
    [`const a = "This is our diagnosis, not a diagnosis of others";`],
  ])("hears %s", (source) => {
    expect(say(source)).toHaveLength(1);
  });

  it.each([
    [`import { a } from "./workout tracker";`],
    [`type A = "Your risk";`],
    [`const a = { "fx-risk": "fx-risk" };`],
    ["// a workout is called a session"],
    [`const a = "A self-report, not a diagnosis.";`],
    [`const a = "After an injury: could you not walk 4 steps?";`],
  ])("lets pass %s", (source) => {
    expect(say(source)).toEqual([]);
  });
});
