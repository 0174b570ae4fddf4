const MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * The bytes without the byte order mark that some editors put before the first line of a file. A
 * mark anywhere else stays. Bytes that may begin a mark are held until the next ones decide.
 */
export async function* withoutByteOrderMark(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start === null) {
      yield chunk;
      continue;
    }
    const bytes: Uint8Array = start.length === 0 ? chunk : joined(start, chunk);
    const mayBeMark = MARK.every((byte, index) => bytes[index] === byte || index >= bytes.length);
    if (mayBeMark && bytes.length < MARK.length) {
      start = Uint8Array.from(bytes);
      continue;
    }
    start = null;
    yield mayBeMark ? bytes.subarray(MARK.length) : bytes;
  }
  if (start !== null && start.length > 0) yield start;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
