import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// A zone with an odd offset, so that code which leans on the host's zone shows itself.
process.env.TZ = "Asia/Kathmandu";

// What lib/env.ts demands, for modules that read it on import. Nothing answers at this address.
const unitEnv = {
  TWINGE_APP_DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  NEXTAUTH_SECRET: "a secret for the tests alone, of no use elsewhere",
  NEXTAUTH_URL: "http://localhost:3000",
};

const shared = {
  extends: true as const,
  resolve: {
    alias: [{ find: /^@\//, replacement: at("./") }],
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          env: unitEnv,
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/support/template-database.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        // Each file starts the whole application; two at once would share two cores with their databases.
        test: {
          name: "system",
          include: ["tests/system/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
