import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

const CONNECT_LIMIT_MS = 5_000;
const SILENCE_LIMIT_MS = 15_000;
/** For the whole exchange: a server may answer all the time and never finish. */
const WHOLE_LIMIT_MS = 40_000;

export interface Mail {
  /** Makes the `Message-ID`: a mail that is sent twice is recognised as one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * `bounced`: the server refuses this recipient, so another attempt is useless. `later`: another attempt may succeed.
 * `fault` is a code and never the server's text, which may quote an address.
 */
export type Delivery =
  | { readonly kind: "sent" }
  | { readonly kind: "bounced" | "later"; readonly fault: string };

/** Whether a mail server is set; without one, mail is kept and shown in the outbox. */
export function isMailSet(): boolean {
  return env.SMTP_URL !== undefined;
}

/** Sends one mail over its own connection, so that a slow recipient delays no other. Never throws. */
export async function deliver({ id, to, subject, text }: Mail): Promise<Delivery> {
  if (!env.SMTP_URL || !env.MAIL_FROM) return { kind: "later", fault: "NO-SERVER" };
  const transport = createTransport(
    {
      url: env.SMTP_URL,
      connectionTimeout: CONNECT_LIMIT_MS,
      dnsTimeout: CONNECT_LIMIT_MS,
      greetingTimeout: CONNECT_LIMIT_MS,
      socketTimeout: SILENCE_LIMIT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: env.MAIL_FROM, headers: { "Auto-Submitted": "auto-generated" } },
  );
  const messageId = `<${id}@${new URL(env.NEXTAUTH_URL).hostname}>`;
  try {
    await withinLimit(
      transport.sendMail({ messageId, to: { name: "", address: to }, subject, text }),
    );
    return { kind: "sent" };
  } catch (failure) {
    return classifyFailure(failure);
  } finally {
    transport.close();
  }
}

/**
 * Only a refusal of the recipient, or of the mail to them, is final. When the server refuses our sign-in or our
 * sender address, its operator can correct that.
 * @internal Exported for tests.
 */
export function classifyFailure(failure: unknown): Exclude<Delivery, { kind: "sent" }> {
  const { code, responseCode, command } = (failure ?? {}) as Record<string, unknown>;
  const reply = typeof responseCode === "number" ? responseCode : null;
  const fault =
    reply !== null ? `SMTP ${reply}` : typeof code === "string" ? code.slice(0, 40) : "UNKNOWN";
  const isOfRecipient = command === "RCPT TO" || command === "DATA";
  const isFinal = reply !== null && reply >= 500 && reply < 600 && isOfRecipient;
  return { kind: isFinal ? "bounced" : "later", fault };
}

async function withinLimit(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = () =>
      reject(Object.assign(new Error("The server took too long"), { code: "ETIMEDOUT" }));
    timer = setTimeout(late, WHOLE_LIMIT_MS);
  });
  try {
    await Promise.race([sending, limit]);
  } finally {
    clearTimeout(timer);
    sending.catch(() => {});
  }
}
