import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const copy = mkdtempSync(join(tmpdir(), "twinge-lint-"));

/** How often each rule must speak, file by file; `plugin` stands for the house's own patterns. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "lib/domain/clock.ts": { plugin: 4 },
  "lib/domain/chance.ts": { plugin: 2 },
  "lib/services/forged-scope.ts": { plugin: 3 },
  "lib/data/sql-text.ts": { plugin: 5 },
  "lib/data/unsafe-sql.ts": { plugin: 4 },
  "app/(client)/literal-text.tsx": { plugin: 7 },
  "app/(client)/glued-key.ts": { plugin: 3, "lint/style/useTemplate": 1 },
  "lib/services/floating.ts": { "lint/nursery/noFloatingPromises": 1 },
  "lib/services/loose-types.ts": {
    "lint/style/noNonNullAssertion": 1,
    "lint/suspicious/noExplicitAny": 1,
  },
  "lib/services/ambient.ts": { "lint/style/noProcessEnv": 1, "lint/suspicious/noConsole": 1 },
  "lib/services/nameless.ts": { "lint/style/noDefaultExport": 1 },
};

/** Lints a copy, because the planted files are excluded from the house's own lint. */
function lintPlanted(): Record<string, Record<string, number>> {
  cpSync(join(root, "tests/support/planted/lint"), copy, { recursive: true });
  cpSync(join(root, "biome.json"), join(copy, "biome.json"));
  cpSync(join(root, "tools/biome"), join(copy, "tools/biome"), { recursive: true });
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(
    process.execPath,
    [biome, "lint", "--reporter=github", "--max-diagnostics=none", "."],
    { cwd: copy, encoding: "utf8" },
  );
  const counts: Record<string, Record<string, number>> = {};
  for (const [, rule = "", file = ""] of stdout.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm)) {
    const path = file.slice(file.indexOf(copy) + copy.length + 1);
    const ofFile = counts[path] ?? {};
    counts[path] = { ...ofFile, [rule]: (ofFile[rule] ?? 0) + 1 };
  }
  return counts;
}

describe("the house's lint", () => {
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("refuses each planted habit and allows each exception beside it", () => {
    expect(lintPlanted()).toEqual(EXPECTED);
  }, 60_000);
});
