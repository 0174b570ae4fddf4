/** Whether this browser can show notifications, and whether they are on for this person. */
export type BrowserState = "unknown" | "unable" | "blocked" | "on" | "off";

const WORKER = "/sw.js";

/** `ownEndpoints`: the addresses of this person's browsers that the server sends notifications to. */
export async function readBrowserState(ownEndpoints: readonly string[]): Promise<BrowserState> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
    return "unable";
  }
  if (Notification.permission === "denied") return "blocked";
  const endpoint = (await currentSubscription())?.endpoint;
  return endpoint !== undefined && ownEndpoints.includes(endpoint) ? "on" : "off";
}

export interface BrowserAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Asks the person for permission and the browser for an address; null: refused, or there is none. */
export async function subscribe(publicKey: string): Promise<BrowserAddress | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const registration = await navigator.serviceWorker.register(WORKER);
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch(() => null);
  const { endpoint, keys } = subscription?.toJSON() ?? {};
  const { p256dh, auth } = keys ?? {};
  return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : null;
}

/** Cancels the browser's address and returns it; null: there was none. */
export async function unsubscribe(): Promise<string | null> {
  const subscription = await currentSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}
