import { startChild } from "./child.mjs";
import { compare, measurePairs, SECONDS, Void } from "./method.mjs";

const TYPESCRIPT = ["--import", "tsx"];

/** What evaluating a 12-week history costs against `JSON.parse` of its line, both in one process, alternating. */
export async function measureEngine() {
  const child = startChild("tests/bench/e1-child.ts", { execArgv: TYPESCRIPT });
  try {
    let last;
    // Floor and subject take turns line by line, within one answer.
    const pairOf = (work) => ({
      floor: async () => {
        last = await child.ask({ work, seconds: SECONDS / 2 });
      },
      subject: async () => last.ratio,
      ratioOf: (_floor, ratio) => ratio,
    });
    const result = await compare(pairOf("evaluate"));
    if (last.findings === 0) throw new Void("nothing was found");
    const { bytes, parseMs, workMs, count } = last;
    const us = (ms) => `${Math.round((ms * 1000) / count)} µs`;
    const again = await measurePairs(pairOf("evaluate-again"));
    const whole = await measurePairs(pairOf("whole-line"));
    const notes = [
      `${us(workMs)} against ${us(parseMs)} here, for lines of ${Math.round(bytes / count / 1000)} kB`,
      `the same history a second time: ${again.ratio.toFixed(2)}; decoding, parsing, checking, evaluating and writing a line: ${whole.ratio.toFixed(2)}`,
    ];
    return { ...result, notes };
  } finally {
    child.stop();
  }
}
