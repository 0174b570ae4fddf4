import { withoutByteOrderMark } from "./byte-order-mark";
import { type Answer, answerLine, MAX_LINE_BYTES } from "./evaluate-line";
import { type CutLine, createLineCutter } from "./line-cutter";

/** Where answers go: resolves when more may come. */
export type Write = (text: string) => Promise<void>;

/**
 * Answers each line of `chunks` with one line, in the same order, as soon as its newline has come. A byte order
 * mark before the first line is passed over. Holds one line at a time. Resolves to how many lines were bad;
 * `onDefect` is called with what the engine threw.
 */
export async function evaluateStream(
  chunks: AsyncIterable<Uint8Array>,
  write: Write,
  onDefect: (defect: unknown) => void,
  answer: (line: CutLine) => Answer = (line) => answerLine(line),
): Promise<number> {
  const cutter = createLineCutter(MAX_LINE_BYTES);
  let badCount = 0;

  async function answerAll(lines: readonly CutLine[]): Promise<void> {
    let text = "";
    for (const line of lines) {
      const { text: answered, isBad, defect } = answer(line);
      if (isBad) badCount += 1;
      if (defect !== undefined) onDefect(defect);
      text += `${answered}\n`;
    }
    if (text !== "") await write(text);
  }

  for await (const chunk of withoutByteOrderMark(chunks)) await answerAll(cutter.push(chunk));
  await answerAll(cutter.end());
  return badCount;
}
