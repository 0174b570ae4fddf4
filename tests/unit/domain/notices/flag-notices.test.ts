import { describe, expect, it } from "vitest";
import type { Flag } from "@/lib/domain/flags/flag";
import { decideNotices, isFlagNoticeOver, isNoticeOver } from "@/lib/domain/notices/flag-notices";
import { CATEGORIES, SEVERITIES } from "@/lib/domain/vocabulary";
import { aFlag } from "../flags/flag-fixture";

const decide = (kind: string, flag: Partial<Flag>) =>
  decideNotices([{ kind, flagId: "f" }], [aFlag(flag)]).map((notice) => notice.kind);

describe("decideNotices", () => {
  it.each(CATEGORIES.flatMap((category) => SEVERITIES.map((severity) => ({ category, severity }))))(
    "calls for a notice of an opened $category flag of severity $severity as it should",
    (flag) => {
      const isSent = flag.category !== "guidance" && flag.severity !== "info";
      expect(decide("opened", flag)).toEqual(isSent ? [flag.severity] : []);
    },
  );

  it("calls for a notice of a raised flag by its new severity", () => {
    expect(decide("raised", { severity: "urgent" })).toEqual(["urgent"]);
  });

  it.each(["noticed", "lowering", "lowered", "updated", "silenced", "answered", "cleared"])(
    "calls for no notice of a flag that was %s",
    (kind) => {
      expect(decide(kind, {})).toEqual([]);
    },
  );

  it("calls for no notice of a flag that is pending or closed", () => {
    expect(decide("opened", { status: "pending" })).toEqual([]);
    expect(decide("opened", { status: "closed" })).toEqual([]);
  });

  it("calls for one notice of a flag that was opened and raised in one evaluation", () => {
    const steps = ["opened", "raised"].map((kind) => ({ kind, flagId: "f" }));
    expect(decideNotices(steps, [aFlag(), aFlag({ id: "other" })])).toEqual([
      { flagId: "f", kind: "act" },
    ]);
  });
});

describe("isFlagNoticeOver", () => {
  const NOW = 1000;
  it.each([
    ["a flag that is gone", "act", null, true],
    ["a closed flag", "urgent", { status: "closed" }, true],
    [
      "an urgent flag that is only acknowledged",
      "urgent",
      { severity: "urgent", acknowledgedAt: 1 },
      false,
    ],
    ["an acknowledged flag", "act", { acknowledgedAt: 1 }, true],
    ["a snoozed flag", "watch", { severity: "watch", snoozedUntilAt: NOW + 1 }, true],
    ["a flag whose snooze has ended", "watch", { severity: "watch", snoozedUntilAt: NOW }, false],
    ["a flag that has risen", "watch", { severity: "act" }, true],
    ["a flag that has fallen", "act", { severity: "watch" }, false],
    ["an open flag", "act", {}, false],
  ] as const)("of %s: sent as %s", (_what, kind, flag, expected) => {
    expect(isFlagNoticeOver(kind, flag && aFlag(flag), NOW)).toBe(expected);
  });
});

describe("isNoticeOver", () => {
  const asked = { kind: "check-in", flag: null, isConcerned: true } as const;
  it.each([
    ["a question that stands", {}, false],
    ["a question that was answered or is over", { isClosed: true }, true],
    ["somebody who is no longer concerned", { isConcerned: false }, true],
    ["what has come about again", { isRenewed: true }, true],
    ["a flag that is gone", { kind: "act" }, true],
    ["a flag that is open", { kind: "act", flag: aFlag() }, false],
  ] as const)("of %s: %s is %s", (_what, parts, expected) => {
    const notice = { ...asked, isClosed: false, isRenewed: false, ...parts };
    expect(isNoticeOver(notice, 1000)).toBe(expected);
  });
});
