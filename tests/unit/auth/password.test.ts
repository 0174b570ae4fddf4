import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/password";

it("checks two passwords at a time, lets sixteen wait and refuses the next", async () => {
  const encoded = await hashPassword("correct horse battery");
  const attempts = Array.from({ length: 20 }, () => verifyPassword(encoded, "wrong"));
  const results = await Promise.allSettled(attempts);
  const refused = results.flatMap(({ status }, index) => (status === "rejected" ? [index] : []));
  expect(refused).toEqual([18, 19]);
  expect(await verifyPassword(encoded, "correct horse battery")).toBe(true);
}, 60_000);
