import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { parseEvaluationLine } from "@/lib/schemas/evaluation-line";
import { answerLine, MAX_LINE_BYTES } from "@/lib/transfer/evaluate-line";
import { evaluateStream } from "@/lib/transfer/evaluate-stream";
import { printedFinding } from "@/lib/transfer/printed-finding";
import { goodHistory, goodLine, withValue } from "../../support/history-line";

const bytes = (text: string) => new TextEncoder().encode(text);

function answerOf(line: string | Uint8Array) {
  const { text, isBad } = answerLine(typeof line === "string" ? bytes(line) : line);
  return { answer: JSON.parse(text), isBad };
}

async function run(chunks: readonly Uint8Array[], answer?: typeof answerLine) {
  const written: string[] = [];
  const defects: unknown[] = [];
  async function* source() {
    yield* chunks;
  }
  const write = async (text: string) => void written.push(text);
  const badCount = await evaluateStream(
    source(),
    write,
    (defect) => defects.push(defect),
    answer && ((line) => answer(line)),
  );
  return { badCount, defects, lines: written.join("").split("\n").slice(0, -1), written };
}

describe("the answer to a line", () => {
  it("is what the engine says, in words and with nothing added", () => {
    const parsed = parseEvaluationLine(goodLine());
    if (!("line" in parsed)) throw new Error(parsed.error.message);
    const { at, history } = parsed.line;
    const findings = evaluate(history, at, DEFAULT_THRESHOLDS);
    expect(findings.length).toBeGreaterThan(0);
    expect(answerOf(JSON.stringify(goodLine()))).toEqual({
      answer: {
        id: "case-1",
        rules: "2",
        findings: JSON.parse(JSON.stringify(findings.map(printedFinding))),
      },
      isBad: false,
    });
  });

  it("looks with the line's own thresholds", () => {
    // 69.5 hours after the end of the session.
    const history = withValue(goodHistory(), "pain[0].reportedAt", "2026-03-09T17:00:00-04:00");
    const rulesOf = (thresholds: object) =>
      answerOf(JSON.stringify({ ...goodLine(), history, thresholds })).answer.findings.map(
        (finding: { rule: string }) => finding.rule,
      );
    expect(rulesOf({})).not.toContain("pain-past-72h");
    expect(rulesOf({ "pain-past-72h.hours": 69.6 })).not.toContain("pain-past-72h");
    expect(rulesOf({ "pain-past-72h.hours": 69.4 })).toContain("pain-past-72h");
  });

  it("names the id and the place of a fault", () => {
    const line = { ...goodLine(), at: "now" };
    expect(answerOf(JSON.stringify(line))).toEqual({
      answer: {
        id: "case-1",
        error: { path: "at", message: expect.stringMatching(/^must be an i/) },
      },
      isBad: true,
    });
  });

  it.each<[string, string | Uint8Array]>([
    ["empty", ""],
    ["blank", " \t "],
    ["not JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a number", "5"],
    ["text", '"case-1"'],
    ["NaN", JSON.stringify(goodLine()).replace("7.5", "NaN")],
    ["Infinity", JSON.stringify(goodLine()).replace("7.5", "-Infinity")],
    ["two objects", `${JSON.stringify(goodLine())}{}`],
    ["a comma too many", JSON.stringify(goodLine()).replace("]", ",]")],
    ["single quotes", "{'id':'a'}"],
    ["behind a byte order mark", `\ufeff${JSON.stringify(goodLine())}`],
    ["bytes that are no UTF-8", Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)],
    ["half a letter", bytes(JSON.stringify(goodLine()).replace("case-1", "é")).subarray(0, 9)],
    ["a surrogate in UTF-8", Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
    ["a NUL", "\u0000"],
    ["a space that JSON does not know", `\u00a0${JSON.stringify(goodLine())}`],
  ])("calls it a line where it is no JSON object: %s", (_what, line) => {
    expect(answerOf(line)).toEqual({
      answer: { id: null, error: { path: "line", message: expect.stringMatching(/^must /) } },
      isBad: true,
    });
  });

  it.each([
    ["white space around it", ` \t${JSON.stringify(goodLine())} \r`],
    ["a key twice", JSON.stringify(goodLine()).replace('"nrs":4', '"nrs":4,"nrs":4')],
    ["escapes", JSON.stringify(goodLine()).replace("case-1", "\\u0063ase-1")],
  ])("takes %s", (_what, line) => {
    expect(answerOf(line)).toMatchObject({ answer: { id: "case-1", rules: "2" }, isBad: false });
  });

  it("gives back an id that no encoding can hold", () => {
    const line = JSON.stringify({ ...goodLine(), id: "\ud800 \u2028" });
    expect(answerOf(line).answer.id).toBe("\ud800 \u2028");
    expect(answerLine(bytes(line)).text).toContain("\\ud800");
  });

  it("tells a defect of the engine as the fault of that line alone", async () => {
    const defect = new RangeError("out of something");
    const failing: typeof answerLine = (line) =>
      answerLine(line, (history, at, thresholds) => {
        if (at === 0) throw defect;
        return evaluate(history, at, thresholds);
      });
    const broken = { ...goodLine(), id: "case-2", at: "1970-01-01T00:00:00Z" };
    const sent = [goodLine(), broken, goodLine()].map((line) => `${JSON.stringify(line)}\n`);
    const { lines, badCount, defects } = await run([bytes(sent.join(""))], failing);
    expect(lines.map((line) => JSON.parse(line).rules)).toEqual(["2", undefined, "2"]);
    expect(JSON.parse(lines[1] ?? "")).toEqual({
      id: "case-2",
      error: { path: "line", message: "could not be evaluated" },
    });
    expect({ badCount, defects }).toEqual({ badCount: 1, defects: [defect] });
  });
});

describe("the stream of answers", () => {
  it("is empty for no input", async () => {
    expect(await run([])).toEqual({ badCount: 0, defects: [], lines: [], written: [] });
  });

  it("has one line for each, in order, and counts the bad ones", async () => {
    const sent = ["a", "b", "c"].map((id) => JSON.stringify({ ...goodLine(), id }));
    const text = `${sent[0]}\n\n${sent[1]}\n{"id":"x"}\n${sent[2]}`;
    const { lines, badCount } = await run([bytes(text)]);
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["a", null, "b", "x", "c"]);
    expect(badCount).toBe(2);
  });

  it("passes over a byte order mark before the first line, however the bytes come in", async () => {
    const sent = bytes(`\ufeff${JSON.stringify(goodLine())}\r\n${JSON.stringify(goodLine())}`);
    const inPieces = Array.from(sent, (_, at) => sent.subarray(at, at + 1));
    for (const chunks of [[sent], inPieces, [sent.subarray(0, 2), sent.subarray(2)]]) {
      const { lines, badCount } = await run(chunks);
      expect(lines.map((line) => JSON.parse(line).id)).toEqual(["case-1", "case-1"]);
      expect(badCount).toBe(0);
    }
  });

  it.each([
    [
      "before the second line",
      `${JSON.stringify(goodLine())}\n\ufeff${JSON.stringify(goodLine())}`,
      1,
    ],
    ["twice", `\ufeff\ufeff${JSON.stringify(goodLine())}`, 1],
    ["behind a blank", ` \ufeff${JSON.stringify(goodLine())}`, 1],
    ["behind the object", `${JSON.stringify(goodLine())}\ufeff`, 1],
  ])("calls a line with a mark elsewhere bad: %s", async (_what, text, bad) => {
    const { badCount, lines } = await run([bytes(text)]);
    expect(badCount).toBe(bad);
    expect(JSON.parse(lines.at(-1) ?? "").error.path).toBe("line");
  });

  it.each([
    ["a mark alone", [0xef, 0xbb, 0xbf], 0],
    ["half a mark", [0xef, 0xbb], 1],
    ["half a mark and a line end", [0xef, 0xbb, 0x0a], 1],
    ["a mark and a line end", [0xef, 0xbb, 0xbf, 0x0a], 1],
  ])("reads %s as what is left of it", async (_what, sent, count) => {
    for (const chunks of [[Uint8Array.from(sent)], sent.map((byte) => Uint8Array.of(byte))]) {
      const { lines, badCount } = await run(chunks);
      expect([lines.length, badCount]).toEqual([count, count]);
    }
  });

  it("does not count the mark to the length of the first line", async () => {
    const line = JSON.stringify(goodLine());
    const full = `${line}${" ".repeat(MAX_LINE_BYTES - line.length)}`;
    const { lines } = await run([bytes(`\ufeff${full}`)]);
    expect(JSON.parse(lines[0] ?? "").error).toBeUndefined();
  });

  it("answers a line as soon as it is whole", async () => {
    const line = bytes(`${JSON.stringify(goodLine())}\n`);
    const { written } = await run([line, line.subarray(0, 9), line.subarray(9)]);
    expect(written).toHaveLength(2);
  });

  it("takes a line of 8 MiB and none that is longer", async () => {
    const line = JSON.stringify(goodLine());
    const full = `${line}${" ".repeat(MAX_LINE_BYTES - line.length)}`;
    const { lines } = await run([bytes(`${full}\n${full}\r\n${full} \n${full}`)]);
    expect(lines.map((one) => JSON.parse(one).error)).toEqual([
      undefined,
      undefined,
      { path: "line", message: "must be at most 8 MiB" },
      undefined,
    ]);
  });
});
