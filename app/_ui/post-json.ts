import type { Translate } from "@/app/i18n/translate";

export type Posted = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Sends one act or setting. Where the server refuses, `message` is the server's own text. */
export async function postJson(path: string, body: object, t: Translate<"ui">): Promise<Posted> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    const received: unknown = await response.json().catch(() => null);
    return { ok: false, message: messageOf(received) ?? t("failed") };
  } catch {
    return { ok: false, message: t("unreachable") };
  }
}

function messageOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
