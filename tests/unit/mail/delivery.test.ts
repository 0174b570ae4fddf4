import { expect, it } from "vitest";
import { classifyFailure } from "@/lib/mail/delivery";

it.each([
  [{ responseCode: 550, command: "RCPT TO", code: "EENVELOPE" }, "bounced", "SMTP 550"],
  [{ responseCode: 554, command: "DATA", code: "EMESSAGE" }, "bounced", "SMTP 554"],
  [{ responseCode: 450, command: "RCPT TO", code: "EENVELOPE" }, "later", "SMTP 450"],
  [{ responseCode: 452, command: "DATA", code: "EMESSAGE" }, "later", "SMTP 452"],
  [{ responseCode: 535, command: "AUTH PLAIN", code: "EAUTH" }, "later", "SMTP 535"],
  [{ responseCode: 550, command: "MAIL FROM", code: "EENVELOPE" }, "later", "SMTP 550"],
  [{ responseCode: 421, command: "CONN", code: "EPROTOCOL" }, "later", "SMTP 421"],
  [{ code: "ETIMEDOUT", command: "CONN" }, "later", "ETIMEDOUT"],
  [new Error("550 no such user ida@example.test"), "later", "UNKNOWN"],
  [undefined, "later", "UNKNOWN"],
] as const)("takes %j for %s", (failure, kind, fault) => {
  expect(classifyFailure(failure)).toEqual({ kind, fault });
});
