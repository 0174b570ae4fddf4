import { inModules } from "./project.mjs";

const next = inModules("next/dist/bin/next");
const place = (port, host) => ["--port", String(port), "--hostname", host];
const TYPESCRIPT = ["--import", "tsx"];
/** Left alone, V8 lets the heap of a machine with much memory grow before it collects; a tenth of this is in use. */
const WEB_HEAP = "--max-old-space-size=384";

export const WORKER = "lib/jobs/main.ts";
export const BUILT_WORKER = ".next/worker.mjs";

/** A built web application in a folder, as arguments of node. */
export const serve = (folder, ...at) => [WEB_HEAP, next, "start", folder, ...place(...at)];

/** The programs, as arguments of node. */
export const PROGRAMS = {
  production: { web: (...at) => serve(".", ...at), worker: [BUILT_WORKER] },
  development: { web: (...at) => [next, "dev", ...place(...at)], worker: [...TYPESCRIPT, WORKER] },
  demo: [...TYPESCRIPT, "prisma/seed/main.ts"],
};
