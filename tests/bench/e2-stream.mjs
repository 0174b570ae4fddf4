import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { projectRoot } from "../../scripts/support/project.mjs";
import { makeLine } from "./evaluate-history.mjs";
import { Void } from "./method.mjs";

const LINES = 100_000;
const EARLY_LINES = 10_000;
/** Every tenth line has 12 weeks, the others two. */
const LONG_EVERY = 10;
const SHORT_WEEKS = 2;

/** The most memory that `evaluate` ever held while it answered 100 000 lines, in MB. */
export async function measureStream({ signal }) {
  const early = await streamLines(EARLY_LINES, signal);
  const whole = await streamLines(LINES, signal);
  const notes = [
    `${LINES} lines of ${Math.round(whole.bytes / LINES / 1000)} kB on average in ${Math.round(whole.seconds)} s, made while they were read`,
    `${Math.round(early.peakMb)} MB after ${EARLY_LINES} lines, ${Math.round(whole.peakMb)} MB after all`,
  ];
  return { ratio: whole.peakMb, isConclusive: true, notes };
}

async function streamLines(count, signal) {
  const peakPath = join(tmpdir(), `twinge-peak-${process.pid}-${count}`);
  const reporter = pathToFileURL(fileURLToPath(new URL("./e2-report-peak.mjs", import.meta.url)));
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", reporter.href, join(projectRoot, "scripts/evaluate.mjs")],
    {
      env: { ...process.env, TWINGE_PEAK_PATH: peakPath },
      stdio: ["pipe", "pipe", "inherit"],
      signal,
    },
  );
  let bytes = 0;
  function* lines() {
    for (let index = 0; index < count; index += 1) {
      const line = makeLine(index, index % LONG_EVERY === 0 ? undefined : SHORT_WEEKS);
      const text = `${JSON.stringify(line)}\n`;
      bytes += text.length;
      yield text;
    }
  }
  const closed = once(child, "close");
  Readable.from(lines(), { objectMode: false }).pipe(child.stdin);
  const answers = await countLines(child.stdout);
  const [code] = await closed;
  if (code !== 0 || answers !== count) {
    throw new Void(`evaluate ended with ${code} after ${answers} of ${count} lines`);
  }
  const peakMb = readPeakMb(peakPath);
  return { peakMb, bytes, seconds: (performance.now() - startedAt) / 1000 };
}

function readPeakMb(path) {
  if (!existsSync(path)) throw new Void("evaluate did not tell its memory");
  const peakMb = Number(readFileSync(path, "utf8")) / 1024;
  rmSync(path);
  return peakMb;
}

async function countLines(stream) {
  let count = 0;
  for await (const chunk of stream) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  }
  return count;
}
