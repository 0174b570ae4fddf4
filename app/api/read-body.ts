import type { z } from "zod";
import { english } from "@/app/i18n/english";
import { env } from "@/lib/env";
import { faultIn } from "@/lib/schemas/fault";
import { errorResponse } from "./json-response";

const t = english("api");
const OUR_ORIGIN = new URL(env.NEXTAUTH_URL).origin;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What a route takes as its body. */
export interface BodyRules<Body> {
  readonly schema: z.ZodType<Body>;
  readonly maxBytes: number;
  /** What error messages call the body as a whole. */
  readonly name: string;
}

export type BodyRead<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly response: Response };

/**
 * Reads the JSON body of a request. Refuses with 403 a request from another site's page, with 415 anything but JSON,
 * with 413 more than `maxBytes`, and with 400 what does not parse. Programs that are no browser send neither Origin
 * nor Sec-Fetch-Site and are accepted.
 */
export async function readJson(request: Request, maxBytes: number): Promise<BodyRead<unknown>> {
  if (isFromAnotherSite(request.headers)) {
    return refuseUnread(403, "bad-origin", t("badOrigin"));
  }
  if (!isJson(request.headers.get("content-type"))) {
    return refuseUnread(415, "not-json", t("notJson"));
  }
  const bytes = await readBytes(request, maxBytes).catch(() => null);
  if (bytes === "too-large") {
    return refuseUnread(413, "too-large", t("tooLarge", { bytes: maxBytes }));
  }
  try {
    if (bytes) return { ok: true, body: JSON.parse(utf8.decode(bytes)) };
  } catch {
    // Not UTF-8 or not JSON: one error for both, below.
  }
  return { ok: false, response: errorResponse(400, "bad-json", t("badJson")) };
}

/** Parses a body by the schema of `rules`, or responds with 400 and the path of the first fault. */
export function parseBody<Body>(rules: BodyRules<Body>, body: unknown): BodyRead<Body> {
  const parsed = rules.schema.safeParse(body);
  if (parsed.success) return { ok: true, body: parsed.data };
  const { path, message } = faultIn(parsed.error, rules.name);
  return { ok: false, response: errorResponse(400, "bad-request", `${path} ${message}`) };
}

/** The rest of the body stays unread, so the connection cannot carry another request. */
function refuseUnread(status: number, code: string, message: string): BodyRead<never> {
  const headers = { connection: "close" };
  return { ok: false, response: errorResponse(status, code, message, headers) };
}

/**
 * A browser names the origin of the page that sends, and its Host header is the address by which it reached us. On
 * our own pages the two agree, whichever of our names was used; a page of another site cannot make them agree.
 */
function isFromAnotherSite(headers: Headers): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const isOurs = origin === null || origin === OUR_ORIGIN || isOfHost(origin, headers.get("host"));
  return !isOurs || (site !== null && site !== "same-origin");
}

/** A page without an origin sends "null", which equals no host, not even a missing one. */
function isOfHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | "too-large"> {
  // Node's HTTP parser never delivers more than the declared length.
  if (Number(request.headers.get("content-length")) > maxBytes) return "too-large";
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Not `for await`: leaving such a loop early would destroy the socket before the refusal is sent.
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    chunks.push(chunk.value);
    length += chunk.value.byteLength;
    if (length > maxBytes) return "too-large";
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}
