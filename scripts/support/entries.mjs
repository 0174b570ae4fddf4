import { join } from "node:path";
import { projectRoot } from "./project.mjs";

const next = join(projectRoot, "node_modules/next/dist/bin/next");
const typescript = ["--import", "tsx"];

/** What is run, as arguments of node. */
export const ENTRIES = {
  web: (port, host) => [next, "start", "--port", String(port), "--hostname", host],
  webInDevelopment: (port, host) => [next, "dev", "--port", String(port), "--hostname", host],
  worker: [...typescript, "lib/jobs/main.ts"],
  demo: [...typescript, "prisma/seed/main.ts"],
};
