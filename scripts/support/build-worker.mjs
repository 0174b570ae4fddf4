// The worker as one file: nothing has to read TypeScript while it runs. A process of its own, as what it loads is large.
import { buildSync } from "esbuild";
import { BUILT_WORKER, WORKER } from "./programs.mjs";

buildSync({
  entryPoints: [WORKER],
  outfile: BUILT_WORKER,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
});
