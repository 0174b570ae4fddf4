/** What this browser can do about notices, and whether it is among those that are told. */
export type BrowserState = "unknown" | "unable" | "blocked" | "told" | "not-told";

const WORKER = "/sw.js";

/** `ownEndpoints`: the addresses under which the server tells this person's browsers. */
export async function readBrowserState(ownEndpoints: readonly string[]): Promise<BrowserState> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
    return "unable";
  }
  if (Notification.permission === "denied") return "blocked";
  const endpoint = (await currentSubscription())?.endpoint;
  return endpoint !== undefined && ownEndpoints.includes(endpoint) ? "told" : "not-told";
}

export interface BrowserAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Asks the person's leave and the browser for an address; null: it was refused, or cannot be had. */
export async function askBrowser(publicKey: string): Promise<BrowserAddress | null> {
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

/** Gives the browser's address up; answers which it was. */
export async function leaveBrowser(): Promise<string | null> {
  const subscription = await currentSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}
