/** A line without its newline; null where it was longer than allowed. */
export type CutLine = Uint8Array | null;

export interface LineCutter {
  /** The lines that end in this chunk. They are valid until the next call. */
  push(chunk: Uint8Array): readonly CutLine[];
  /** What came after the last newline, if anything did. */
  end(): readonly CutLine[];
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const FIRST_CAPACITY = 256 * 1024;

/**
 * Cuts bytes into lines at newlines, CR LF included. Holds the beginning of one line at most, and
 * of a line over `maxBytes` no more than that, however the bytes come in.
 */
export function createLineCutter(maxBytes: number): LineCutter {
  // One more, since a carriage return may turn out to belong to the newline.
  const maxHeld = maxBytes + 1;
  let held = new Uint8Array(0);
  let length = 0;
  let isTooLong = false;

  function hold(part: Uint8Array): void {
    if (isTooLong || length + part.length > maxHeld) {
      isTooLong = true;
      return;
    }
    if (length + part.length > held.length) {
      const capacity = Math.max(FIRST_CAPACITY, held.length * 2, length + part.length);
      const larger = new Uint8Array(Math.min(capacity, maxHeld));
      larger.set(held.subarray(0, length));
      held = larger;
    }
    held.set(part, length);
    length += part.length;
  }

  function finish(line: Uint8Array): CutLine {
    const bytes = line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
    return bytes.length > maxBytes ? null : bytes;
  }

  /** The held beginning with its end; the buffer is let go, since the caller still reads from it. */
  function finishHeld(part: Uint8Array): CutLine {
    hold(part);
    const line = isTooLong ? null : finish(held.subarray(0, length));
    held = new Uint8Array(0);
    length = 0;
    isTooLong = false;
    return line;
  }

  return {
    push(chunk) {
      const lines: CutLine[] = [];
      let start = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
        const part = chunk.subarray(start, at);
        lines.push(length > 0 || isTooLong ? finishHeld(part) : finish(part));
        start = at + 1;
      }
      if (start < chunk.length) hold(chunk.subarray(start));
      return lines;
    },
    end: () => (length > 0 || isTooLong ? [finishHeld(new Uint8Array(0))] : []),
  };
}
