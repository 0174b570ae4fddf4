import webPush from "web-push";
import { env } from "@/lib/env";
import { pushKeys } from "./push-key";

// Node finds no named exports in this CommonJS module, and the worker is not bundled.
const { sendNotification, WebPushError } = webPush;

const LIMIT_MS = 10_000;
/** After this the push service drops a message that it could not deliver: the board is newer by then. */
const TIME_TO_LIVE_SECONDS = 4 * 3600;
const GONE = [404, 410];

/**
 * `gone`: the browser has ended its subscription. `later`: another attempt may succeed. `off`: this installation has no
 * key to sign with; the subscription stays and works again once the key is set.
 */
export type PushOutcome = "sent" | "gone" | "later" | "off";

/** Sends a title to one browser, through its push service. Never throws. */
export async function deliverPush(
  { endpoint, p256dh, auth }: { endpoint: string; p256dh: string; auth: string },
  title: string,
  isUrgent: boolean,
): Promise<PushOutcome> {
  const keys = pushKeys();
  if (!keys) return "off";
  try {
    await sendNotification({ endpoint, keys: { p256dh, auth } }, JSON.stringify({ title }), {
      vapidDetails: { subject: contact(), ...keys },
      TTL: TIME_TO_LIVE_SECONDS,
      timeout: LIMIT_MS,
      urgency: isUrgent ? "high" : "normal",
    });
    return "sent";
  } catch (failure) {
    return failure instanceof WebPushError && GONE.includes(failure.statusCode) ? "gone" : "later";
  }
}

/** Where a push service can reach the operator: it takes a mail address or an https address. */
function contact(): string {
  const address = /[^\s<>]+@[^\s<>]+/.exec(env.MAIL_FROM ?? "")?.[0];
  if (address) return `mailto:${address}`;
  const { protocol, origin, hostname } = new URL(env.NEXTAUTH_URL);
  return protocol === "https:" ? origin : `mailto:twinge@${hostname}`;
}
