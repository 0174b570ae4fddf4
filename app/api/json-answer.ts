const HEADERS = {
  "content-type": "application/json",
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
};

/** What is answered, before it is put into the words of whoever carries it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export function jsonAnswer(body: unknown, status = 200): Answer {
  return { status, headers: HEADERS, body: JSON.stringify(body) };
}

export function errorAnswer(status: number, code: string, message: string): Answer {
  return jsonAnswer({ error: { code, message } }, status);
}

/** The same, with when to come again. */
export function laterAnswer(
  afterSeconds: number,
  ...error: Parameters<typeof errorAnswer>
): Answer {
  const answer = errorAnswer(...error);
  return { ...answer, headers: { ...answer.headers, "retry-after": `${afterSeconds}` } };
}

export function toResponse({ body, ...init }: Answer): Response {
  return new Response(body, init);
}
