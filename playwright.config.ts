import { defineConfig, devices } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  // One demo practice stands behind all of them.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.TWINGE_E2E_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.TWINGE_CHROMIUM ? { executablePath: process.env.TWINGE_CHROMIUM } : {}),
      // Chromium has no sandbox for root, and must call nobody on a closed network.
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});
