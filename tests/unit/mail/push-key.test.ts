import { expect, it, vi } from "vitest";

it("an ordinary secret of 32 bytes is the private key, and the public one is a point of its curve", async () => {
  vi.stubEnv("TWINGE_VAPID_PRIVATE_KEY", Buffer.alloc(32, 7).toString("base64url"));
  const { pushKeys } = await import("@/lib/mail/push-key");
  const publicKey = Buffer.from(pushKeys()?.publicKey ?? "", "base64url");
  expect(publicKey).toHaveLength(65);
  expect(publicKey[0]).toBe(4);
});
