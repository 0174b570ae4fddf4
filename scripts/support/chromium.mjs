import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal, say } from "./project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIXED_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The Chromium to test with: Playwright's own, else the system's, installed if we may. */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const found = [process.env.TWINGE_CHROMIUM, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  const present = found ?? findOnSystem();
  if (present) return present;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    installChromium();
    const installed = findOnSystem();
    if (installed) return installed;
  }
  throw new Refusal(
    'The browser tests need Chromium: run "npx playwright install chromium", or install the package chromium of your system.',
  );
}

function findOnSystem() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...FIXED_PLACES].find((path) => existsSync(path));
}

function installChromium() {
  say("Installing the system's chromium for the browser tests.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "--yes", "--no-install-recommends", "chromium"];
  try {
    execFileSync("apt-get", ["update"], { env, stdio: "ignore" });
    execFileSync("apt-get", install, { env, stdio: "ignore" });
  } catch {
    // The caller says what to do.
  }
}
