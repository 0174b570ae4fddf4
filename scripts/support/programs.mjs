import { inModules } from "./project.mjs";

const next = inModules("next/dist/bin/next");
const place = (port, host) => ["--port", String(port), "--hostname", host];
const TYPESCRIPT = ["--import", "tsx"];

export const WORKER = "lib/jobs/main.ts";
export const BUILT_WORKER = ".next/worker.mjs";

/** The programs, as arguments of node. */
export const PROGRAMS = {
  production: { web: (...at) => [next, "start", ...place(...at)], worker: [BUILT_WORKER] },
  development: { web: (...at) => [next, "dev", ...place(...at)], worker: [...TYPESCRIPT, WORKER] },
  demo: [...TYPESCRIPT, "prisma/seed/main.ts"],
};
