import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIXED_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The Chromium to test with: that of TWINGE_CHROMIUM, Playwright's own, or the system's, which is installed if
 * that is allowed.
 */
export function findChromium(): string {
  const present = find();
  if (present) return present;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    installChromium();
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium: run "npx playwright install chromium", or install the package chromium of your system.',
  );
}

function find(): string | undefined {
  const own = [process.env.TWINGE_CHROMIUM ?? "", chromium.executablePath()];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...own, ...onPath, ...FIXED_PLACES].find((path) => path && existsSync(path));
}

function installChromium(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "--yes", "--no-install-recommends", "chromium"];
  try {
    execFileSync("apt-get", ["update"], { env, stdio: "ignore" });
    execFileSync("apt-get", install, { env, stdio: "ignore" });
  } catch {
    // The caller says what to do.
  }
}
