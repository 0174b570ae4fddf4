import webPush from "web-push";
import { env } from "@/lib/env";
import { pushKeys } from "./push-key";

// A CommonJS module whose names Node does not see, and the worker is run by Node itself.
const { sendNotification, WebPushError } = webPush;

const LIMIT_MS = 10_000;
/** An older notice is of no use to anybody: the board says more. */
const LIVES_SECONDS = 4 * 3600;
const GONE = [404, 410];

/**
 * `gone`: the browser takes no more notices. `later`: it is worth another try. `off`: this installation has no key to
 * sign with, which says nothing of the browser: with the key put back it is told again.
 */
export type Pushed = "sent" | "gone" | "later" | "off";

/** Sends a title to one browser, through the push service it named. Never throws. */
export async function pushTo(
  { endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string },
  title: string,
  isUrgent: boolean,
): Promise<Pushed> {
  const keys = pushKeys();
  if (!keys) return "off";
  try {
    await sendNotification({ endpoint, keys: { p256dh, auth } }, JSON.stringify({ title }), {
      vapidDetails: { subject: contact(), ...keys },
      ...{ TTL: LIVES_SECONDS, timeout: LIMIT_MS, urgency: isUrgent ? "high" : "normal" },
    });
    return "sent";
  } catch (failure) {
    return failure instanceof WebPushError && GONE.includes(failure.statusCode) ? "gone" : "later";
  }
}

/** Whom a push service may ask about us: it takes a mail address or an https one. */
function contact(): string {
  const address = /[^\s<>]+@[^\s<>]+/.exec(env.MAIL_FROM ?? "")?.[0];
  if (address) return `mailto:${address}`;
  const { protocol, origin, hostname } = new URL(env.NEXTAUTH_URL);
  return protocol === "https:" ? origin : `mailto:twinge@${hostname}`;
}
