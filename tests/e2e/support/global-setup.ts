import { findChromium } from "../../support/chromium";
import { startTestApp } from "../../support/test-app";

/** Starts the application for all browser tests, unless TWINGE_E2E_URL names one that runs. */
export default async function setUp() {
  process.env.TWINGE_CHROMIUM = findChromium();
  if (process.env.TWINGE_E2E_URL) return;
  const app = await startTestApp();
  process.env.TWINGE_E2E_URL = app.address;
  process.env.TWINGE_E2E_DATA_DIR = app.dataDir;
  return async () => {
    await app.stop();
  };
}
