/**
 * The arrows of the house, one "may import only" rule per layer:
 *   app, jobs -> services -> data -> domain; auth -> data; schemas, words -> domain;
 *   app, reports, transfer, mail -> words.
 * Paths are relative to the folder that is cruised, so that the planted tree obeys the same rules.
 */

/** A layer may import itself, packages, and the project folders named here. */
function mayImportOnly(name, from, allowed, comment) {
  const self = typeof from === "string" ? from : from.path;
  return {
    name,
    comment,
    severity: "error",
    from: typeof from === "string" ? { path: from } : from,
    to: {
      path: "^(app|lib|generated|scripts|tests|prisma|proxy\\.ts)(/|$)",
      pathNot: [self, ...allowed],
    },
  };
}

const PURE = "^lib/domain/";
const WORDS = "^lib/words/";
const ENV = "^lib/env\\.ts$";
const LOG = "^lib/log\\.ts$";
const SERVER_ONLY = "^lib/server-only\\.ts$";
const edge = [PURE, ENV, LOG, SERVER_ONLY];

module.exports = {
  forbidden: [
    mayImportOnly(
      "app-may-import-only",
      { path: "^(app/|proxy\\.ts$)", pathNot: "^app/(_ui|api)/" },
      ["^lib/(services|schemas|auth|words)/", ...edge],
      "Pages and actions compose services; they hold no rules and no queries.",
    ),
    mayImportOnly(
      "app-api-may-import-only",
      "^app/api/",
      ["^app/i18n/", "^lib/(services|schemas|auth|words|reports|transfer)/", ...edge],
      "Route handlers are transport: they parse, call one service and render bytes.",
    ),
    mayImportOnly(
      "ui-may-import-only",
      "^app/_ui/",
      [PURE, WORDS, "^app/i18n/"],
      "Primitives know the vocabulary of the domain and nothing of services, data or sessions.",
    ),
    mayImportOnly(
      "jobs-may-import-only",
      "^lib/jobs/",
      ["^lib/(services|schemas|mail)/", ...edge],
      "The worker's tasks go through the same services as people do.",
    ),
    mayImportOnly(
      "services-may-import-only",
      "^lib/services/",
      ["^lib/(data|auth|schemas|reports|transfer|mail)/", ...edge],
      "A use case opens a scope, decides with the domain and writes through data.",
    ),
    mayImportOnly(
      "auth-may-import-only",
      "^lib/auth/",
      ["^lib/data/", ...edge],
      "auth -> data, domain, env.",
    ),
    mayImportOnly(
      "data-may-import-only",
      "^lib/data/",
      ["^(@/)?generated/(prisma|kysely)/", ...edge],
      "Rows in, domain values out; the scope that data demands is a type of the domain.",
    ),
    mayImportOnly(
      "schemas-may-import-only",
      "^lib/schemas/",
      [PURE],
      "Schemas run on the phone and on the server, so they see no server module.",
    ),
    mayImportOnly(
      "reports-may-import-only",
      "^lib/reports/",
      [PURE, WORDS],
      "Report model in, bytes out.",
    ),
    mayImportOnly(
      "transfer-may-import-only",
      "^lib/transfer/",
      [PURE, WORDS, "^lib/schemas/"],
      "Foreign formats to and from the domain.",
    ),
    mayImportOnly("mail-may-import-only", "^lib/mail/", [WORDS, ...edge], "Words in, message out."),
    mayImportOnly(
      "words-may-import-only",
      "^lib/words/",
      [PURE],
      "Sentences from the values of the domain; a page, a report or a mail asks for them.",
    ),
    {
      name: "root-modules-import-no-layer",
      comment: "lib/env.ts and lib/log.ts stand below every layer.",
      severity: "error",
      from: { path: "^lib/[^/]+\\.ts$" },
      to: { path: "^(app|lib|generated)/", pathNot: "^lib/[^/]+\\.ts$" },
    },
    {
      name: "domain-imports-only-domain",
      comment: "The engine is pure: no package, no Node module, no other folder, not even a type.",
      severity: "error",
      from: { path: PURE },
      to: { pathNot: PURE },
    },
    {
      name: "surfaces-are-strangers",
      comment: "client, trainer and share surfaces share primitives in app/_ui, never each other.",
      severity: "error",
      from: { path: "^app/\\((client|trainer|share)\\)/" },
      to: { path: "^app/\\((client|trainer|share)\\)/", pathNot: "^app/\\($1\\)/" },
    },
    {
      name: "nobody-imports-app",
      severity: "error",
      from: { pathNot: "^(app|tests)/" },
      to: { path: "^app/" },
    },
    {
      name: "only-data-sees-the-database",
      comment: "One folder speaks SQL; scripts bring the database up and tests look behind it.",
      severity: "error",
      from: { path: "^((app|lib)/|proxy\\.ts$)", pathNot: "^lib/data/" },
      to: {
        path: [
          "^(@/)?generated/(prisma|kysely)/",
          "(^|/)node_modules/(@prisma|\\.prisma|prisma|kysely|pg|@types/pg)/",
        ],
      },
    },
    {
      name: "only-auth-sees-next-auth",
      severity: "error",
      from: { path: "^((app|lib)/|proxy\\.ts$)", pathNot: "^(lib/auth/|app/api/auth/)" },
      to: { path: "(^|/)node_modules/next-auth/" },
    },
    {
      name: "production-code-imports-no-tests",
      severity: "error",
      from: { path: "^(app|lib|scripts)/" },
      to: { path: "^tests/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "everything-resolves",
      comment: "An import that resolves to nothing would slip through every rule above.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(@/)?generated/" },
    },
  ],
  options: {
    doNotFollow: { path: ["(^|/)node_modules/", "^generated/"] },
    exclude: { path: "^tests/support/planted/|(^|/)(\\.next|\\.data)/|(^|/)next-env\\.d\\.ts$" },
    // Without it a type-only import is invisible, and types are how layers leak.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
