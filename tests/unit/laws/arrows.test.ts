import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

/** Each planted file breaks the rule beside it, and no file breaks a rule that is not listed here. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  "app/(trainer)/page-with-query.tsx": ["app-may-import-only"],
  "app/(trainer)/client-in-trainer.tsx": ["surfaces-are-strangers"],
  "app/api/v1/route-with-query.ts": ["app-api-may-import-only"],
  "app/_ui/field-with-session.tsx": ["ui-may-import-only"],
  "lib/jobs/sweep-with-query.ts": ["jobs-may-import-only"],
  "lib/services/page-in-service.ts": ["services-may-import-only"],
  "lib/auth/service-in-auth.ts": ["auth-may-import-only"],
  "lib/data/service-in-data.ts": ["data-may-import-only"],
  "lib/schemas/env-in-schema.ts": ["schemas-may-import-only"],
  "lib/reports/data-in-report.ts": ["reports-may-import-only"],
  "lib/transfer/data-in-transfer.ts": ["transfer-may-import-only"],
  "lib/mail/data-in-mail.ts": ["mail-may-import-only"],
  "lib/words/data-in-words.ts": ["words-may-import-only"],
  "lib/log.ts": ["root-modules-import-no-layer"],
  "lib/domain/package-in-domain.ts": ["domain-imports-only-domain"],
  "lib/domain/node-in-domain.ts": ["domain-imports-only-domain"],
  "scripts/app-in-script.ts": ["nobody-imports-app"],
  "lib/services/pg-in-service.ts": ["only-data-sees-the-database"],
  "lib/services/prisma-in-service.ts": ["only-data-sees-the-database"],
  "lib/services/next-auth-in-service.ts": ["only-auth-sees-next-auth"],
  "lib/services/test-in-service.ts": [
    "production-code-imports-no-tests",
    "services-may-import-only",
  ],
  "lib/domain/cycle-left.ts": ["no-cycles"],
  "lib/services/typo-in-service.ts": ["everything-resolves"],
};

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** A process per tree, because the cruiser keeps the first tsconfig it resolved with. */
function cruiseTree(folder: string): Cruise {
  const targets = ["app", "lib", "scripts", "tests", "proxy.ts"];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      join(root, ".dependency-cruiser.cjs"),
      "--output-type",
      "json",
      ...targets.filter((target) => existsSync(join(folder, target))),
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(`the cruise said nothing: ${stderr}`);
  return JSON.parse(stdout);
}

/** The folders directly below `parent` that hold source: `lib/data/`, `app/(client)/`. */
function layersOf(parent: string): string[] {
  const files = readdirSync(join(root, parent), { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && file.includes("/"));
  return [...new Set(sources.map((file) => `${parent}/${file.split("/")[0]}/`))];
}

describe("the arrows of the house", () => {
  const { modules, summary } = cruiseTree(root);

  it("are kept by the real tree", () => {
    const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  // Without TypeScript's compiler the cruiser sees no module, finds no violation and looks green.
  it("were checked on modules of every layer", () => {
    const own = modules.filter(({ source }) => /^(app|lib|scripts|tests)\//.test(source));
    expect(own.length).toBeGreaterThanOrEqual(40);
    for (const layer of [...layersOf("app"), ...layersOf("lib")]) {
      const seen = own.filter(({ source }) => source.startsWith(layer));
      expect(seen.length, layer).toBeGreaterThan(0);
    }
  });
});

describe("the planted tree", () => {
  const { summary } = cruiseTree(join(root, "tests/support/planted/arrows"));

  it("breaks each rule in the file that was made to break it, and nowhere else", () => {
    const found: Record<string, string[]> = {};
    for (const { from, rule } of summary.violations) {
      found[from] = [...new Set([...(found[from] ?? []), rule.name])].sort();
    }
    expect(found).toEqual(PLANTED);
  });

  it("has a file for every rule", () => {
    const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name).sort();
    expect(rules.length).toBeGreaterThan(15);
    expect([...new Set(Object.values(PLANTED).flat())].sort()).toEqual(rules);
  });
});
