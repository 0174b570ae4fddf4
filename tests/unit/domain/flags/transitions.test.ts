import { describe, expect, test } from "vitest";
import type { FlagState } from "@/lib/domain/flags/flag";
import { actOnFlag, actsAllowed, type FlagAct } from "@/lib/domain/flags/transitions";
import { DAY } from "../build";
import { aFlag } from "./flag-fixture";

const NOW = 1_000 * DAY;
const refusal = (flag: FlagState, act: FlagAct) => {
  const result = actOnFlag(flag, act, NOW);
  return result.ok ? null : result.error;
};

const snooze = (days: number): FlagAct => ({
  kind: "snooze",
  reason: "camp",
  untilAt: NOW + days * DAY,
});
const urgent = aFlag({ category: "referral", severity: "urgent" });
const load = aFlag({ category: "overuse", severity: "watch" });
const painful = aFlag({ category: "persistent-pain", severity: "act" });

describe("a trainer's acts", () => {
  test.each([
    ["acknowledge", painful, { kind: "acknowledge" }, null],
    [
      "acknowledge twice",
      aFlag({ acknowledgedAt: 1 }),
      { kind: "acknowledge" },
      "already-acknowledged",
    ],
    ["anything on a closed flag", aFlag({ status: "closed" }), { kind: "acknowledge" }, "not-open"],
    [
      "anything on a pending flag",
      aFlag({ status: "pending" }),
      { kind: "note", reason: "x" },
      "not-open",
    ],
    ["a note without words", painful, { kind: "note", reason: " " }, "reason-missing"],
    ["snooze a load flag for 14 days", load, snooze(14), null],
    ["snooze longer", load, snooze(14.001), "snooze-out-of-range"],
    ["snooze into the past", load, snooze(0), "snooze-out-of-range"],
    ["snooze a pain flag", painful, snooze(1), "snooze-not-allowed"],
    ["snooze an urgent flag", urgent, snooze(1), "snooze-not-allowed"],
    ["dismiss with a reason", painful, { kind: "dismiss", reason: "known" }, null],
    ["dismiss without one", painful, { kind: "dismiss", reason: "" }, "reason-missing"],
    [
      "resolve urgent without an action",
      urgent,
      { kind: "resolve", reason: "x" },
      "action-taken-missing",
    ],
    [
      "dismiss urgent without an action",
      urgent,
      { kind: "dismiss", reason: "x" },
      "action-taken-missing",
    ],
    [
      "resolve urgent with an action",
      urgent,
      { kind: "resolve", reason: "x", actionTaken: "called" },
      null,
    ],
  ] satisfies [string, FlagState, FlagAct, string | null][])("%s", (_name, flag, act, error) => {
    expect(refusal(flag, act)).toBe(error);
  });

  test("closing keeps the number it closed at", () => {
    const result = actOnFlag(
      { ...painful, lastNrs: 4 },
      { kind: "resolve", reason: "rested" },
      NOW,
    );
    expect(result).toMatchObject({
      ok: true,
      from: { status: "open" },
      to: { status: "closed" },
      after: { closeKind: "resolved", closedAt: NOW, changedAt: NOW, nrsAtClose: 4 },
    });
  });

  test("what is offered fits the flag", () => {
    expect(actsAllowed(painful)).toEqual(["acknowledge", "note", "resolve", "dismiss"]);
    expect(actsAllowed(load)).toContain("snooze");
    expect(actsAllowed(aFlag({ status: "closed" }))).toEqual([]);
  });
});
