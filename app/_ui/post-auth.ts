export type AuthOutcome = "ok" | "refused" | "unavailable" | "unreachable";

/**
 * Posts to one of the sign-in endpoints with a fresh form token, as a program would. Never throws.
 * `refused`: the credentials are wrong. `unavailable`: the server cannot answer now.
 */
export async function postAuth(
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<AuthOutcome> {
  try {
    const tokenAnswer = await fetch("/api/auth/csrf");
    const token: unknown = tokenAnswer.ok ? await tokenAnswer.json() : null;
    if (typeof token !== "object" || token === null || !("csrfToken" in token)) {
      return "unavailable";
    }
    const response = await fetch(path, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken: String(token.csrfToken), json: "true" }),
    });
    if (response.ok) return "ok";
    return response.status === 401 ? "refused" : "unavailable";
  } catch {
    return "unreachable";
  }
}
