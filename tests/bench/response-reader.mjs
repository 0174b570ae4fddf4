// Reads HTTP/1.1 answers from a kept-alive socket at little cost, so that the load generator does not
// compete with the server for the machine.

const HEAD_END = Buffer.from("\r\n\r\n");

/** `push(chunk)` calls `onResponse(status, body)` for every whole answer; the server sends one at a time. */
export function responseReader(onResponse) {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const response = parse(pending);
    if (!response) return;
    if (response.end !== pending.length) throw new Error("More was answered than asked");
    pending = Buffer.alloc(0);
    onResponse(response.status, response.body);
  };
}

/** The answer at the beginning of the bytes, or null while it is not all there. */
function parse(bytes) {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = bytes.latin1Slice(0, headEnd).toLowerCase();
  const status = Number(head.slice(9, 12));
  const bodyStart = headEnd + HEAD_END.length;
  const length = /\r\ncontent-length: *(\d+)/.exec(head);
  if (length) {
    const end = bodyStart + Number(length[1]);
    return bytes.length < end ? null : { status, body: bytes.utf8Slice(bodyStart, end), end };
  }
  if (!head.includes("\r\ntransfer-encoding: chunked")) throw new Error(`No length: ${head}`);
  const chunks = readChunks(bytes, bodyStart);
  return chunks && { status, ...chunks };
}

function readChunks(bytes, start) {
  let body = "";
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.latin1Slice(at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return null;
    if (size === 0) return { body, end: next };
    // A chunk's edge may cut a character in two; what is looked for in a body is plain ASCII.
    body += bytes.latin1Slice(lineEnd + 2, next - 2);
    at = next;
  }
}
