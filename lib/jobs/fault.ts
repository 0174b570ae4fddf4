/** A code that names a kind of failure and quotes no data: an SQL state, an errno, an SMTP reply. */
const CODE = /^[A-Z0-9_]{1,40}$/;

/**
 * What may be logged of a failure: its kind and the place in our code. Never its message, which may quote a row,
 * an address or an answer.
 */
export function describeFault(failure: unknown): { fault: string; code: string; place: string } {
  if (!(failure instanceof Error)) return { fault: typeof failure, code: "", place: "" };
  const code = "code" in failure ? String(failure.code) : "";
  const found = /\n\s+at [^\n]*?((?:lib|generated)\/[\w./()-]+:\d+)/.exec(failure.stack ?? "");
  return {
    fault: failure.name,
    code: CODE.test(code) ? code : "",
    place: found?.[1] ?? "",
  };
}
