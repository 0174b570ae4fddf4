import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LANGUAGES as LANGUAGES_OF_WORDS } from "@/lib/words/language";
import { LANGUAGES, type Language } from "@/messages/languages";
import { argumentsOf, listLanguages, listMessages, listPages } from "../../support/message-files";
import { readMessageUses } from "../../support/message-uses";
import { listProjectFiles, projectRoot } from "../../support/project-files";

const english = listMessages("en");
const uses = ["app", "lib"]
  .flatMap((folder) => listProjectFiles(folder, /\.tsx?$/))
  .map((file) => ({
    file,
    ...readMessageUses(file, readFileSync(join(projectRoot, file), "utf8")),
  }));
const nameOf = ({ page, key }: { page: string; key: string }) => `${page}: ${key}`;

describe("the languages", () => {
  it("are the folders of messages, and each is loaded with all its pages", async () => {
    expect(Object.keys(LANGUAGES)).toEqual(listLanguages());
    expect(Object.keys(LANGUAGES)).toEqual([...LANGUAGES_OF_WORDS]);
    for (const [language, load] of Object.entries(LANGUAGES)) {
      expect(Object.keys(await load()).sort()).toEqual(listPages(language).sort());
    }
  });

  it.each(listLanguages())("%s has the keys of English, with the same arguments", (language) => {
    const shape = (of: string) =>
      listMessages(of)
        .map((message) => `${nameOf(message)} ${argumentsOf(message.text)}`)
        .sort();
    expect(shape(language)).toEqual(shape("en"));
  });

  it.each(listLanguages())("%s has no text that cannot be formatted", async (language) => {
    const faults: string[] = [];
    const locale = language as Language;
    const messages = await LANGUAGES[locale]();
    const onError = ({ message }: Error) => void faults.push(message);
    const t = createTranslator({ locale, messages, onError });
    for (const { page, key, text } of listMessages(language)) {
      const args = Object.fromEntries(
        argumentsOf(text).map((name) => [name, text.includes(`<${name}>`) ? () => "" : 2]),
      );
      t.rich(`${page}.${key}` as never, args as never);
    }
    expect(faults).toEqual([]);
  });

  it.each(listLanguages())("%s leaves dates and numbers to the code", (language) => {
    const formatted = listMessages(language).filter(({ text }) =>
      /\{\s*\w+\s*,\s*(?:date|time|number)/.test(text),
    );
    expect(formatted.map(nameOf)).toEqual([]);
  });
});

describe("the keys of the messages", () => {
  it("are all used", () => {
    const unused = english.filter(
      ({ page, key }) => !uses.some(({ pages, literals }) => pages.has(page) && literals.has(key)),
    );
    expect(unused.map(nameOf)).toEqual([]);
  });

  it("all exist", () => {
    const known = new Set(english.map(nameOf));
    const missing = uses.flatMap(({ calls }) =>
      calls.flatMap(({ page, keys }) =>
        keys.map((key) => nameOf({ page, key })).filter((name) => !known.has(name)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("get the arguments that their text asks for", () => {
    const faults = uses.flatMap(({ file, calls }) =>
      calls.flatMap(({ page, keys, args, line }) => {
        const texts = english.filter((text) => text.page === page && keys.includes(text.key));
        return texts
          .filter(({ text }) => String(args?.toSorted()) !== String(argumentsOf(text)))
          .map(({ key, text }) => `${file}:${line} ${key} asks for ${argumentsOf(text)}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  it("that come from a record get the arguments that its texts ask for", () => {
    const direct = new Set(
      uses.flatMap(({ calls }) =>
        calls.flatMap(({ page, keys }) => keys.map((key) => nameOf({ page, key }))),
      ),
    );
    const faults = english
      .filter((message) => !direct.has(nameOf(message)))
      .filter(({ page, text }) => {
        const asked = argumentsOf(text);
        const given = uses.flatMap(({ calls }) =>
          calls.filter((call) => call.page === page && call.keys.length === 0),
        );
        return (
          asked.length > 0 && !given.some(({ args }) => String(args?.toSorted()) === `${asked}`)
        );
      });
    expect(faults.map(nameOf)).toEqual([]);
  });
});

describe("the search for uses", () => {
  const read = (source: string) => readMessageUses("page.tsx", source);

  it("finds keys, arguments and pages, however the texts were come by", () => {
    const { calls, pages } = read(`
      const t = useTranslations("today");
      const [a, b] = await Promise.all([readToday(), getTranslations("entry")]);
      function words(c: Translate<"flag">) { return c("since", { time }); }
      const shown = [t("title"), t(is ? "a" : "b"), b.rich("load", { load: 1, strong }), t(KEYS[x])];
    `);
    expect([...pages]).toEqual(["today", "entry", "flag"]);
    expect(calls.map(({ page, keys, args }) => [page, keys, args])).toEqual([
      ["flag", ["since"], ["time"]],
      ["today", ["title"], []],
      ["today", ["a", "b"], []],
      ["entry", ["load"], ["load", "strong"]],
      ["today", [], []],
    ]);
  });

  it.each([
    ["Load {load} of <strong>{max}</strong>", ["load", "max", "strong"]],
    ["{count, plural, one {entry} other {# of {total}}}", ["count", "total"]],
  ])("finds what %s asks for", (text, names) => {
    expect(argumentsOf(text)).toEqual(names);
  });

  it("refuses one name for the texts of two pages", () => {
    const source = `const t = useTranslations("a"); const u = () => { const t = useTranslations("b"); };`;
    expect(() => read(source)).toThrow("t makes texts of a and b");
  });
});
