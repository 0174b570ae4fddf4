import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineCutter } from "@/lib/transfer/line-cutter";

const MAX = 8;
const bytes = (text: string) => new TextEncoder().encode(text);

/** The lines of the chunks, each read before the next chunk comes. */
function cut(chunks: readonly Uint8Array[], max = MAX): (string | null)[] {
  const cutter = createLineCutter(max);
  const read = (line: Uint8Array | null) => line && new TextDecoder().decode(line);
  const lines = chunks.flatMap((chunk) => cutter.push(chunk).map(read));
  return [...lines, ...cutter.end().map(read)];
}

describe("lines", () => {
  it.each<[string, string, (string | null)[]]>([
    ["nothing", "", []],
    ["one without a newline", "a", ["a"]],
    ["one with a newline", "a\n", ["a"]],
    ["two", "a\nb", ["a", "b"]],
    ["a blank one", "\n", [""]],
    ["blank ones in between", "a\n\n\nb\n", ["a", "", "", "b"]],
    ["CR LF", "a\r\nb\r\n", ["a", "b"]],
    ["a CR of its own", "a\rb\n", ["a\rb"]],
    ["as long as allowed", "12345678\n", ["12345678"]],
    ["as long as allowed, with CR LF", "12345678\r\n", ["12345678"]],
    ["as long as allowed, without a newline", "12345678", ["12345678"]],
    ["one byte too long", "123456789\na\n", [null, "a"]],
    ["too long with CR LF", "123456789\r\na", [null, "a"]],
    ["too long, without a newline", "a\n1234567890123", ["a", null]],
    ["two in a row that are too long", `${"x".repeat(99)}\n${"y".repeat(99)}\n`, [null, null]],
    ["too long by its bytes, not its letters", "éééé\nééééé\n", ["éééé", null]],
  ])("%s", (_what, text, lines) => {
    const whole = bytes(text);
    expect(cut([whole])).toEqual(lines);
    expect(cut([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(lines);
  });

  it("are the same however the bytes come in", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r", "😀"), maxLength: 60 });
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(text, sizes, (sent, parts) => {
        const whole = bytes(sent);
        const chunks: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < whole.length; turn += 1) {
          const size = parts[turn % parts.length] ?? 1;
          chunks.push(whole.slice(at, at + size));
          at += size;
        }
        expect(cut(chunks, 20)).toEqual(cut([whole], 20));
      }),
    );
  });

  it("hold no more of a line than is allowed", () => {
    const cutter = createLineCutter(1024);
    const part = new Uint8Array(1024 * 1024).fill(0x78);
    const before = process.memoryUsage().arrayBuffers;
    for (let count = 0; count < 200; count += 1) cutter.push(part);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    expect(cutter.end()).toEqual([null]);
  });
});
