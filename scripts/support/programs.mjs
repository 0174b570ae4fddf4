import { inModules } from "./project.mjs";

const next = inModules("next/dist/bin/next");
const place = (port, host) => ["--port", String(port), "--hostname", host];
const TYPESCRIPT = ["--import", "tsx"];
/** Without a limit, V8 lets the heap grow far on a machine with much memory. About a tenth of this limit is in use. */
const WEB_HEAP = "--max-old-space-size=384";
/** The worker mostly waits, and by default V8 would keep three spaces of 16 MB for young objects. */
const WORKER_NURSERY = "--max-semi-space-size=2";

export const WORKER = "lib/jobs/main.ts";
export const BUILT_WORKER = ".next/worker.mjs";

/**
 * A built web application in a folder, as arguments of node.
 * @internal
 */
export const serve = (folder, ...at) => [WEB_HEAP, next, "start", folder, ...place(...at)];

/** The programs, as arguments of node. */
export const PROGRAMS = {
  production: { web: (...at) => serve(".", ...at), worker: [WORKER_NURSERY, BUILT_WORKER] },
  development: { web: (...at) => [next, "dev", ...place(...at)], worker: [...TYPESCRIPT, WORKER] },
  demo: [...TYPESCRIPT, "prisma/seed/main.ts"],
};
