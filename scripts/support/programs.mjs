import { inModules } from "./project.mjs";

const next = inModules("next/dist/bin/next");
const typescript = ["--import", "tsx"];

/** The programs, as arguments of node. */
export const PROGRAMS = {
  web: (port, host) => [next, "start", "--port", String(port), "--hostname", host],
  webInDevelopment: (port, host) => [next, "dev", "--port", String(port), "--hostname", host],
  worker: [...typescript, "lib/jobs/main.ts"],
  demo: [...typescript, "prisma/seed/main.ts"],
};
