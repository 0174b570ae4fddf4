export type Posted = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Sends one act or setting. A refusal comes back in the server's words; nothing that was typed is touched. */
export async function postJson(path: string, body: object): Promise<Posted> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    const answer: unknown = await response.json().catch(() => null);
    return { ok: false, message: messageOf(answer) ?? "That did not work. Try again in a moment." };
  } catch {
    return { ok: false, message: "Twinge cannot be reached. Check the network and try again." };
  }
}

function messageOf(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return null;
  const { error } = answer;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
