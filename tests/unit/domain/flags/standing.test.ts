import { describe, expect, test } from "vitest";
import type { Flag } from "@/lib/domain/flags/flag";
import { quietFromAt, type StandingInput, standingOf } from "@/lib/domain/flags/standing";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY, HOUR, history, pain } from "../build";
import { aFlag } from "./flag-fixture";

const NOW = 1_000 * DAY;
const facts = history();
const row = (flags: readonly Flag[], rest: Partial<StandingInput> = {}) =>
  standingOf({
    flags,
    assessment: assess(facts, NOW, DEFAULT_THRESHOLDS),
    lastActivityAt: NOW - DAY,
    lastPain: null,
    now: NOW,
    ...rest,
  });

describe("the groups of the board", () => {
  test.each([
    ["nothing open", [], "on-track"],
    ["guidance only", [aFlag({ category: "guidance", severity: "info" })], "on-track"],
    ["a pending load flag", [aFlag({ category: "overuse", status: "pending" })], "on-track"],
    ["a closed flag", [aFlag({ status: "closed" })], "on-track"],
    ["an open flag", [aFlag()], "needs-you"],
    ["an act flag nobody answers", [aFlag({ unknownSinceAt: 1 })], "needs-you"],
    [
      "a watch flag nobody answers",
      [aFlag({ severity: "watch", unknownSinceAt: 1 })],
      "not-heard-from",
    ],
    ["snoozed", [aFlag({ category: "overuse", snoozedUntilAt: NOW + 1 })], "on-track"],
    ["snooze over", [aFlag({ category: "overuse", snoozedUntilAt: NOW })], "needs-you"],
  ] as const)("%s", (_name, flags, group) => {
    expect(row(flags).group).toBe(group);
  });

  test("no log for 7 days, or none at all, is silence", () => {
    expect(row([], { lastActivityAt: NOW - 7 * DAY }).group).toBe("not-heard-from");
    expect(row([], { lastActivityAt: NOW - 7 * DAY + 1 }).group).toBe("on-track");
    expect(row([], { lastActivityAt: null }).reason).toEqual({ kind: "nothing-logged" });
    expect(row([], { lastActivityAt: NOW - 7 * DAY }).reason).toEqual({
      kind: "no-log-for-days",
      days: 7,
    });
    expect(row([]).reason).toEqual({ kind: "no-flag" });
    expect(quietFromAt(NOW - DAY, NOW)).toBe(NOW + 6 * DAY);
    expect(quietFromAt(NOW - 8 * DAY, NOW)).toBeNull();
  });

  test("an episode past its line without a flag is silence", () => {
    const silent = history({
      pain: [pain("p", NOW - 80 * HOUR, 5, { region: "knee", side: "left" })],
    });
    const standing = row([], { assessment: assess(silent, NOW, DEFAULT_THRESHOLDS) });
    expect(standing).toMatchObject({
      group: "not-heard-from",
      reason: { kind: "awaiting-report", region: "knee", side: "left", latestNrs: 5 },
      sinceAt: NOW - 8 * HOUR,
      unknownSinceAt: NOW - 8 * HOUR,
    });
    expect(standing.painByDay).toHaveLength(14);
  });
});

describe("the order of the board", () => {
  test("severity, then referral, pain, unknown, load, then oldest first", () => {
    const at = (parts: Partial<Flag>) => row([aFlag(parts)]).sortKey;
    const keys = [
      at({ category: "referral", severity: "urgent" }),
      at({ category: "referral" }),
      at({ openedAt: 800 * DAY }),
      at({}),
      at({ unknownSinceAt: 1 }),
      at({ category: "overuse" }),
      at({ category: "referral", severity: "watch" }),
      at({ severity: "info" }),
      at({ severity: "watch", unknownSinceAt: 1 }),
      row([], { lastActivityAt: NOW - 9 * DAY }).sortKey,
      row([]).sortKey,
    ];
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^\d{16}$/);
  });

  test("one row: the worst flag speaks, the others are counted", () => {
    const worst = aFlag({ id: "worst", category: "referral", acknowledgedAt: 5 });
    const other = aFlag({ id: "other", severity: "watch", contributors: [aFlag().headline] });
    const guidance = aFlag({ id: "tip", category: "guidance", severity: "info" });
    expect(row([guidance, other, worst], { lastPain: { reportedAt: 7, nrs: 3 } })).toMatchObject({
      flagId: "worst",
      reasonCount: 2,
      openFlagCount: 2,
      acknowledgedAt: 5,
      lastReportAt: 7,
      lastNrs: 3,
    });
  });
});
