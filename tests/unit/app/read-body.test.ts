import { describe, expect, it } from "vitest";
import { errorResponse } from "@/app/api/json-response";
import { readJson } from "@/app/api/read-body";
import { env } from "@/lib/env";

const ENTRIES_URL = `${env.NEXTAUTH_URL}/api/v1/entries`;
const JSON_TYPE = { "content-type": "application/json" };

function post(body: BodyInit, headers: Record<string, string> = JSON_TYPE): Request {
  // `duplex` is demanded for streams and not yet among the types.
  return new Request(ENTRIES_URL, { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

function streamOf(...chunks: readonly string[]): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
}

async function statusOf(request: Request, maxBytes = 100): Promise<number> {
  const read = await readJson(request, maxBytes);
  return read.ok ? 200 : read.response.status;
}

describe("reading a JSON body", () => {
  it("accepts a program that sends neither Origin nor Sec-Fetch-Site", async () => {
    expect(await readJson(post('{"a":[1]}'), 100)).toEqual({ ok: true, body: { a: [1] } });
    expect(await readJson(post(streamOf('{"a"', ":1}")), 100)).toEqual({
      ok: true,
      body: { a: 1 },
    });
  });

  it.each([
    [
      "our own page",
      { origin: new URL(env.NEXTAUTH_URL).origin, "sec-fetch-site": "same-origin" },
      200,
    ],
    [
      "our page under another name",
      { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
      200,
    ],
    ["another site", { origin: "https://elsewhere.example" }, 403],
    [
      "another site that reaches us by name",
      { origin: "https://elsewhere.example", host: "localhost:3000" },
      403,
    ],
    ["a page without an origin", { origin: "null" }, 403],
    ["a sister of our site", { "sec-fetch-site": "same-site" }, 403],
    ["another site by fetch metadata alone", { "sec-fetch-site": "cross-site" }, 403],
  ])("%s", async (_who, headers, status) => {
    expect(await statusOf(post("{}", { ...JSON_TYPE, ...headers }))).toBe(status);
  });

  it.each([
    ["application/json; charset=utf-8", 200],
    ["Application/JSON", 200],
    ["text/plain", 415],
    ["application/json-seq", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/x-www-form-urlencoded", 415],
  ])("as %s", async (type, status) => {
    expect(await statusOf(post("{}", { "content-type": type }))).toBe(status);
  });

  it("takes the last byte allowed and refuses the next, declared or streamed", async () => {
    const declared = (bytes: number) =>
      post("1".repeat(bytes), { ...JSON_TYPE, "content-length": String(bytes) });
    expect(await statusOf(declared(10), 10)).toBe(200);
    expect(await statusOf(declared(11), 10)).toBe(413);
    expect(await statusOf(post(streamOf("11111", "11111")), 10)).toBe(200);
    expect(await statusOf(post(streamOf("11111", "111111")), 10)).toBe(413);
  });

  it.each([
    ["nothing", ""],
    ["half an object", '{"a":'],
    ["text", "hello"],
  ])("answers 400 to %s", async (_what, body) => {
    expect(await statusOf(post(body))).toBe(400);
  });

  it("answers 400 to bytes that are no UTF-8", async () => {
    expect(await statusOf(post(new Uint8Array([0x22, 0xff, 0x22])))).toBe(400);
  });
});

describe("an error", () => {
  it("has one shape and is kept nowhere", async () => {
    const response = errorResponse(404, "not-found", "Not there.");
    expect(await response.json()).toEqual({ error: { code: "not-found", message: "Not there." } });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});
