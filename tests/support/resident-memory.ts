import { existsSync, readFileSync } from "node:fs";

/** The megabytes of memory that a process occupies now, shared ones included; null where the system does not say. */
export function readResidentMb(pid: number): number | null {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return null;
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, "utf8")) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
