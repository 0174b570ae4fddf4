import { inModules } from "./project.mjs";

const next = inModules("next/dist/bin/next");
const typescript = ["--import", "tsx"];

export const WORKER = "lib/jobs/main.ts";
export const BUILT_WORKER = ".next/worker.mjs";

/** The programs, as arguments of node. */
export const PROGRAMS = {
  web: (port, host) => [next, "start", "--port", String(port), "--hostname", host],
  webInDevelopment: (port, host) => [next, "dev", "--port", String(port), "--hostname", host],
  worker: [BUILT_WORKER],
  workerInDevelopment: [...typescript, WORKER],
  demo: [...typescript, "prisma/seed/main.ts"],
};
