const HEADERS = {
  "content-type": "application/json",
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
};

type ExtraHeaders = Readonly<Record<string, string>>;

export function jsonResponse(body: unknown, status = 200, headers?: ExtraHeaders): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...HEADERS, ...headers } });
}

/** The shape of every error below `/api`. */
export function errorResponse(
  status: number,
  code: string,
  message: string,
  headers?: ExtraHeaders,
): Response {
  return jsonResponse({ error: { code, message } }, status, headers);
}
