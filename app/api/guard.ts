import type { z } from "zod";
import { env } from "@/lib/env";
import { faultIn } from "@/lib/schemas/fault";
import { type Answer, errorAnswer } from "./json-answer";

/** What every door does before its one service: who may send, and how much. */

const OUR_ORIGIN = new URL(env.NEXTAUTH_URL).origin;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What is asked of a request before it is heard: a web `Request` is one, Node's is made one by `nodeDoor`. */
export interface Incoming {
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

export type BodyRead<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly answer: Answer };

/**
 * The JSON body of a request that is ours to hear: 403 for another site's page, 415 for anything but JSON,
 * 413 above `maxBytes`, 400 for what does not parse. Programs send neither Origin nor Sec-Fetch-Site and are welcome.
 */
export async function readJson(request: Incoming, maxBytes: number): Promise<BodyRead<unknown>> {
  if (isFromElsewhere(request.headers)) {
    return fail(403, "bad-origin", "Requests from another site's page are not accepted.");
  }
  if (!isJson(request.headers.get("content-type"))) {
    return fail(415, "not-json", "Send the body as application/json.");
  }
  const bytes = await readBytes(request, maxBytes).catch(() => null);
  if (bytes === "too-large") {
    return fail(413, "too-large", `The body may hold at most ${maxBytes} bytes.`);
  }
  try {
    if (bytes) return { ok: true, body: JSON.parse(utf8.decode(bytes)) };
  } catch {
    // Falls through to the one answer for everything that is no JSON.
  }
  return fail(400, "bad-json", "The body is not valid JSON.");
}

/** The body as its schema gives it, or 400 with the place of the first fault; `whole` names the body itself. */
export function parseBody<Body>(
  schema: z.ZodType<Body>,
  body: unknown,
  whole: string,
): BodyRead<Body> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, body: parsed.data };
  const { path, message } = faultIn(parsed.error, whole);
  return fail(400, "bad-request", `${path} ${message}`);
}

function fail(status: number, code: string, message: string): BodyRead<never> {
  return { ok: false, answer: errorAnswer(status, code, message) };
}

/**
 * A browser names the page's origin, and its Host is the address it reached us by: the two agree on our own pages,
 * by whichever of our names they were opened. No other site's page can make them agree.
 */
function isFromElsewhere(headers: Incoming["headers"]): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const isOurs = origin === null || origin === OUR_ORIGIN || isOfHost(origin, headers.get("host"));
  return !isOurs || (site !== null && site !== "same-origin");
}

/** A page without an origin says "null", which is no host: not even of a request that names none. */
function isOfHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

async function readBytes(request: Incoming, maxBytes: number): Promise<Uint8Array | "too-large"> {
  // A declared length binds the sender: the HTTP parser never delivers more.
  if (Number(request.headers.get("content-length")) > maxBytes) return "too-large";
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > maxBytes) return "too-large";
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}
