import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { parseEvaluationLine } from "@/lib/schemas/evaluation-line";
import { answerLine } from "@/lib/transfer/evaluate-line";
import { makeLine } from "./evaluate-history.mjs";
import { median } from "./method.mjs";

/** Times `JSON.parse` of lines and what is done with them, line by line, for as long as it is asked to. */

interface Order {
  readonly work: "evaluate" | "evaluate-again" | "whole-line";
  readonly seconds: number;
}

const BATCH = 20;
let seed = 0;

process.on("message", ({ work, seconds }: Order) => {
  process.send?.(alternate(work, seconds * 1000));
});

/**
 * Both times are of the same lines, one after the other; no client comes twice. `ratio` is the median
 * over batches, so that the seconds in which another program had the core do not tell.
 */
function alternate(work: Order["work"], ms: number) {
  const ratios: number[] = [];
  const sum = { parseMs: 0, workMs: 0, count: 0, findings: 0, bytes: 0 };
  while (sum.parseMs + sum.workMs < ms) {
    const texts = Array.from({ length: BATCH }, () => JSON.stringify(makeLine(seed++)));
    const subjects = texts.map((text) => prepare(work, text));
    const before = { ...sum };
    for (const [index, text] of texts.entries()) {
      sum.parseMs += timed(() => JSON.parse(text));
      sum.workMs += timed(() => {
        sum.findings += subjects[index]?.() ?? 0;
      });
      sum.bytes += text.length;
    }
    sum.count += BATCH;
    ratios.push((sum.workMs - before.workMs) / (sum.parseMs - before.parseMs));
  }
  return { ...sum, ratio: median(ratios) };
}

/** What is timed; it returns how many findings (or bytes of answer) there were, so that nothing is idle. */
function prepare(work: Order["work"], text: string): () => number {
  if (work === "whole-line") {
    const line = new TextEncoder().encode(text);
    return () => answerLine(line).text.length;
  }
  const result = parseEvaluationLine(JSON.parse(text));
  if ("error" in result) throw new Error(`${result.error.path} ${result.error.message}`);
  const { history, at } = result.line;
  const subject = () => evaluate(history, at, DEFAULT_THRESHOLDS).length;
  if (work === "evaluate-again") subject();
  return subject;
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
