import { expect, it } from "vitest";
import type { Flag } from "@/lib/domain/flags/flag";
import { compareForReading } from "@/lib/domain/flags/reading-order";

function flag(id: string, fields: Partial<Flag>): Flag {
  return {
    id,
    status: "open",
    severity: "act",
    category: "referral",
    openedAt: 1,
    ...fields,
  } as Flag;
}

it("flags are read by status, severity, category and age", () => {
  const inOrder = [
    flag("urgent", { severity: "urgent", category: "overuse" }),
    flag("referral", {}),
    flag("pain, older", { category: "persistent-pain" }),
    flag("pain, newer", { category: "persistent-pain", openedAt: 2 }),
    flag("load", { category: "overuse" }),
    flag("watch", { severity: "watch" }),
    flag("closed late", { status: "closed", severity: "info", closedAt: 9 }),
    flag("closed early", { status: "closed", severity: "urgent", closedAt: 8 }),
  ];
  const sorted = [...inOrder].reverse().sort(compareForReading);
  expect(sorted.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
});
