// npm run -s evaluate: the findings of histories, one line of JSON in, one out. See docs/evaluate.md.
//   npm run -s evaluate < histories.ndjson
//   npm run -s evaluate -- --thresholds   the thresholds, their defaults, units and ranges
import { addAbortSignal } from "node:stream";
import { runCommand } from "./support/command.mjs";
import { ensureInstalled } from "./support/install.mjs";
import { Refusal, sayOnStderr } from "./support/project.mjs";
import { loadTypescript } from "./support/typescript.mjs";

const USAGE = "Usage: npm run -s evaluate [-- --thresholds], with histories on standard input";

await runCommand(async ({ signal }) => {
  // Standard output is for answers alone.
  sayOnStderr();
  const args = process.argv.slice(2);
  const isForThresholds = args.length === 1 && args[0] === "--thresholds";
  if (args.length > 0 && !isForThresholds) {
    console.error(`twinge: ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  await ensureInstalled(signal, { withDevelopment: false });
  const load = await loadTypescript();
  const write = (text) => writeAll(text, signal);
  if (isForThresholds) {
    const { THRESHOLD_SPECS } = load("lib/domain/thresholds/thresholds.ts");
    return write(`${JSON.stringify(THRESHOLD_SPECS)}\n`);
  }
  const { evaluateStream } = load("lib/transfer/evaluate-stream.ts");
  const chunks = addAbortSignal(signal, process.stdin);
  const badCount = await evaluateStream(chunks, write, (defect) => console.error(defect));
  if (badCount > 0) process.exitCode = 1;
});

/** Resolves when the reader has taken it all; a reader that goes away ends the command through `signal`. */
function writeAll(text, signal) {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    process.stdout.write(text, (error) => {
      if (error?.code === "EPIPE") return;
      signal.removeEventListener("abort", abort);
      if (error) reject(new Refusal(`The answers could not be written: ${error.message}.`));
      else resolve();
    });
  });
}
