import { describe, expect, it } from "vitest";
import { noticePreferencesSchema, pushSubscriptionSchema } from "@/lib/schemas/own-notices";

const preferences = { mail: true, quiet: null, digestHour: 8, timeZone: null };

describe("notice preferences", () => {
  it("take times of the day as minutes", () => {
    const quiet = { from: "22:30", until: "07:05" };
    expect(noticePreferencesSchema.parse({ ...preferences, quiet }).quiet).toEqual({
      fromMinute: 1350,
      untilMinute: 425,
    });
  });

  it.each([
    { mail: "yes" },
    { quiet: { from: "22:30" } },
    { quiet: { from: "24:00", until: "07:00" } },
    { quiet: { from: "7:00", until: "08:00" } },
    { quiet: { from: "07:00", until: "07:00" } },
    { digestHour: 24 },
    { digestHour: 7.5 },
    { timeZone: "Mars/Olympus" },
    { push: true },
  ])("refuse %j", (change) => {
    expect(noticePreferencesSchema.safeParse({ ...preferences, ...change }).success).toBe(false);
  });
});

describe("a browser", () => {
  const turnOn = {
    kind: "tell",
    endpoint: "https://fcm.googleapis.com/fcm/send/abc",
    p256dh: "B".repeat(87),
    auth: "A".repeat(22),
  };

  it.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://wns2-am3p.notify.windows.com/w/?token=abc",
  ])("accepts %s", (endpoint) => {
    expect(pushSubscriptionSchema.safeParse({ ...turnOn, endpoint }).success).toBe(true);
  });

  it.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/abc",
    "https://user@fcm.googleapis.com/abc",
    "https://fcm.googleapis.com.example.org/abc",
    "https://evilpush.apple.com.example.org/abc",
    "https://127.0.0.1/abc",
    "https://localhost/abc",
    "https://[::1]/abc",
    "file:///etc/passwd",
    `https://fcm.googleapis.com/${"a".repeat(1000)}`,
  ])("does not make us call %s", (endpoint) => {
    expect(pushSubscriptionSchema.safeParse({ ...turnOn, endpoint }).success).toBe(false);
  });

  it("leaves by its address, or all do", () => {
    expect(pushSubscriptionSchema.safeParse({ kind: "leave", endpoint: null }).success).toBe(true);
    expect(pushSubscriptionSchema.safeParse({ kind: "leave" }).success).toBe(false);
  });
});
