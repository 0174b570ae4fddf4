import { expect, it } from "vitest";
import { deliverPush } from "@/lib/mail/push";

it("without a key to sign with, says nothing of the browser", async () => {
  const browser = { endpoint: "https://push.example.test/one", p256dh: "", auth: "" };
  expect(await deliverPush(browser, "A client needs you", true)).toBe("off");
});
