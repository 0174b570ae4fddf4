// Loaded into the command that is measured: writes its peak memory in KiB when it ends.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STATUS = "/proc/self/status";

process.on("exit", () => {
  writeFileSync(process.env.TWINGE_PEAK_PATH, String(readPeakKb()));
});

/** The system's own number; what `resourceUsage` says begins with the memory of the parent on Linux. */
function readPeakKb() {
  if (!existsSync(STATUS)) return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(STATUS, "utf8"))?.[1]);
}
