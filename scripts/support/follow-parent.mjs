// Loaded first by the programs that npm start keeps running: if it is killed, they end as well.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
