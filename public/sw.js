// Shows a notification and opens Twinge when it is pressed. It caches nothing and handles no request.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  let title = "Twinge";
  try {
    title = String(event.data.json().title);
  } catch {
    // Without a readable message the notification still leads to Twinge.
  }
  const looks = {
    body: "Open Twinge to see it.",
    icon: "/icon.svg",
    tag: "twinge",
    renotify: true,
  };
  event.waitUntil(self.registration.showNotification(title, looks));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});

async function open() {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = windows[0];
  if (shown) await shown.focus();
  else await self.clients.openWindow("/");
}
