import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listProjectFiles, projectRoot } from "../../support/project-files";

/** Written in halves, so that this file does not find itself. */
const FOREIGN = new RegExp(
  [
    ["\\bcla", "ude"],
    ["\\banth", "ropic"],
    ["\\bco", "pilot\\b"],
    ["\\bchat", "gpt"],
    ["\\bopen", "ai\\b"],
    ["\\bgem", "ini\\b"],
    ["language mo", "del\\b"],
    ["co-auth", "ored-by"],
    ["/work", "/(?:main|shared)"],
    ["/root", "/"],
    ["/home", "/\\w"],
    ["/Us", "ers/\\w"],
  ]
    .map((halves) => halves.join(""))
    .join("|"),
  "i",
);

describe("the files of the project", () => {
  const files = listProjectFiles(".", /^(?!.*\.(?:png|jpe?g|ico|woff2?|pdf|tsbuildinfo)$)/).filter(
    (file) => !/(?:^|\/)(?:\.env(?:\..*)?|next-env\.d\.ts)$/.test(file) || file === ".env.example",
  );

  it("were read", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files).toContain("package-lock.json");
  });

  it("name no machine they were written on and no tool they were written with", () => {
    const found = files.flatMap((file) =>
      `${file}\n${readFileSync(join(projectRoot, file), "utf8")}`
        .split("\n")
        .flatMap((line, index) =>
          FOREIGN.test(line) ? [`${file}:${index} ${line.trim().slice(0, 80)}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });

  it("install from whichever registry the reader has set, the public one by default", () => {
    const lock = readFileSync(join(projectRoot, "package-lock.json"), "utf8");
    const hosts = Array.from(
      lock.matchAll(/"resolved": "([a-z+]+:\/\/[^/]+)/g),
      ([, host]) => host,
    );
    expect(hosts.filter((host) => host !== "https://registry.npmjs.org")).toEqual([]);
  });

  it("would be caught", () => {
    expect(FOREIGN.test(["as it lies in /work", "/main on my machine"].join(""))).toBe(true);
    expect(FOREIGN.test("the network of the house")).toBe(false);
  });
});
