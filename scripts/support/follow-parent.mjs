// Loaded first by the programs that npm start keeps running: if it is killed, they end as well.
import { setFlagsFromString } from "node:v8";

process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
// The only WebAssembly is Prisma's query compiler, which seldom runs: optimising it takes 25 MB.
setFlagsFromString("--liftoff-only");
