import { describe, expect, it } from "vitest";
import { missingNotices } from "@/lib/domain/notices/missing-notices";
import { composeTimesOf, hasNewNotices, noticesOf } from "@/lib/domain/notices/new-notices";
import type { NoticeKind } from "@/lib/domain/notices/notice";
import {
  isConcerned,
  type People,
  recipientsOf,
  type StaffMember,
} from "@/lib/domain/notices/recipients";
import { aFlag } from "../flags/flag-fixture";

const NOW = 1_000_000;
const FIVE_MINUTES = 300_000;

const trainer = (userId: string, parts: Partial<StaffMember> = {}): StaffMember => ({
  userId,
  roles: ["trainer"],
  isDisabled: false,
  ...parts,
});
const owner = (userId: string, parts: Partial<StaffMember> = {}): StaffMember =>
  trainer(userId, { roles: ["owner"], ...parts });

/** Staff whose name begins with "free" are not assigned. */
function around(...staff: StaffMember[]): People {
  const assigned = staff.map(({ userId }) => userId).filter((id) => !id.startsWith("free"));
  return { clientId: "ida", assignedTrainerIds: assigned, staff };
}

const named = (kind: NoticeKind, people: People) =>
  recipientsOf(kind, people).map(({ userId, audience }) => `${audience} ${userId}`);

describe("recipientsOf", () => {
  const tended = around(trainer("tom"), trainer("tia"), trainer("free-fay"), owner("free-olga"));
  const owned = around(owner("free-olga"), owner("free-otto"));
  const bothRoles = { roles: ["owner", "trainer"] } as const;
  it.each([
    ["urgent", "with trainers", tended, ["trainer tom", "trainer tia", "client ida"]],
    ["act", "with trainers", tended, ["trainer tom", "trainer tia"]],
    ["watch", "with trainers", tended, ["trainer tom", "trainer tia"]],
    ["check-in", "with trainers", tended, ["client ida"]],
    ["urgent", "with owners only", owned, ["owner free-olga", "owner free-otto", "client ida"]],
    ["act", "with owners only", owned, []],
    ["watch", "with owners only", owned, []],
    ["check-in", "with owners only", owned, ["client ida"]],
    ["urgent", "with nobody", around(), ["client ida"]],
    ["act", "with nobody", around(), []],
    [
      "urgent",
      "whose trainer's account is disabled",
      around(trainer("tom", { isDisabled: true }), owner("free-olga")),
      ["owner free-olga", "client ida"],
    ],
    [
      "act",
      "one of whose trainers is disabled",
      around(trainer("tom", { isDisabled: true }), trainer("tia")),
      ["trainer tia"],
    ],
    [
      "urgent",
      "whose trainer has lost the role",
      around(trainer("tom", { roles: [] }), owner("free-olga")),
      ["owner free-olga", "client ida"],
    ],
    [
      "urgent",
      "whose only owner is disabled",
      around(owner("free-olga", { isDisabled: true })),
      ["client ida"],
    ],
    ["act", "whose owner trains them", around(trainer("olga", bothRoles)), ["trainer olga"]],
    [
      "urgent",
      "with an owner who trains others",
      around(trainer("free-olga", bothRoles)),
      ["owner free-olga", "client ida"],
    ],
  ] as const)("of %s about a client %s", (kind, _about, people, expected) => {
    expect(named(kind, people)).toEqual(expected);
  });
});

describe("isConcerned", () => {
  it.each([
    ["tom", "trainer", true],
    ["tom", "owner", false],
    ["free-fay", "trainer", false],
    ["ida", "client", true],
  ] as const)("%s as %s: %s", (userId, audience, expected) => {
    const people = around(trainer("tom"), trainer("free-fay"));
    expect(isConcerned({ userId, audience, kind: "urgent" }, people)).toBe(expected);
  });
});

describe("noticesOf", () => {
  const people = around(trainer("tom"));
  const opened = (severity: "urgent" | "act" | "watch" | "info") => ({
    events: [{ kind: "opened", flagId: "f" }],
    flags: [aFlag({ severity })],
    checkInIds: [],
    at: NOW,
  });

  it.each([
    ["urgent", "now", 0, ["tom", "ida"]],
    ["act", "now", FIVE_MINUTES, ["tom"]],
    ["watch", "digest", FIVE_MINUTES, ["tom"]],
  ] as const)("of an opened %s flag", (kind, lane, waitMs, userIds) => {
    const notices = noticesOf(opened(kind), people);
    expect(notices.map(({ userId }) => userId)).toEqual(userIds);
    for (const notice of notices) {
      expect(notice).toMatchObject({ clientId: "ida", subjectId: "f", kind, lane });
      expect([notice.at, notice.dueAt]).toEqual([NOW, NOW + waitMs]);
    }
    expect(hasNewNotices(opened(kind))).toBe(true);
  });

  it("of an info flag are none", () => {
    expect(noticesOf(opened("info"), people)).toEqual([]);
    expect(hasNewNotices(opened("info"))).toBe(false);
  });

  it("of a check-in that was asked goes to the client at once", () => {
    const outcome = { events: [], flags: [], checkInIds: ["c"], at: NOW };
    expect(noticesOf(outcome, people)).toEqual([
      {
        userId: "ida",
        audience: "client",
        clientId: "ida",
        subjectId: "c",
        kind: "check-in",
        at: NOW,
        lane: "now",
        dueAt: NOW,
      },
    ]);
    expect(hasNewNotices(outcome)).toBe(true);
  });

  it("are composed once for each person, what is urgent apart, what waits for the digest never", () => {
    const notices = (["act", "urgent", "watch"] as const).flatMap((kind, index) =>
      noticesOf({ ...opened(kind), at: NOW + index }, people),
    );
    const later = noticesOf({ ...opened("act"), at: NOW + 60_000 }, people);
    expect(composeTimesOf([...notices, ...later])).toEqual([
      { userId: "ida", isUrgent: true, dueAt: NOW + 1 },
      { userId: "tom", isUrgent: false, dueAt: NOW + 60_000 + FIVE_MINUTES },
      { userId: "tom", isUrgent: true, dueAt: NOW + 1 },
    ]);
  });
});

describe("missingNotices", () => {
  const people = around(trainer("tom"));
  const urgent = aFlag({ severity: "urgent" });
  const left = (userId: string, audience: "trainer" | "owner" | "client", dueAt: number | null) =>
    ({ userId, audience, subjectId: "f", kind: "urgent", dueAt }) as const;
  const toIda = left("ida", "client", null);
  it.each([
    ["an urgent flag nobody got", urgent, [], ["tom", "ida"]],
    ["one the trainer is still getting", urgent, [left("tom", "trainer", 5), toIda], []],
    [
      "one whose notice to the trainer was settled",
      urgent,
      [left("tom", "trainer", null), toIda],
      ["tom"],
    ],
    ["one the trainer got as owner", urgent, [left("tom", "owner", 5), toIda], ["tom"]],
    [
      "one of another flag",
      urgent,
      [{ ...left("tom", "trainer", 5), subjectId: "g" }, toIda],
      ["tom"],
    ],
    ["an act flag nobody got", aFlag(), [], ["tom"]],
    [
      "an act flag that was settled",
      aFlag(),
      [{ ...left("tom", "trainer", null), kind: "act" }],
      [],
    ],
    ["an act flag that was acknowledged", aFlag({ acknowledgedAt: 1 }), [], []],
    ["an act flag that is snoozed", aFlag({ snoozedUntilAt: NOW + 1 }), [], []],
    ["an act flag whose snooze has ended", aFlag({ snoozedUntilAt: NOW }), [], ["tom"]],
    [
      "an urgent flag that was acknowledged",
      aFlag({ severity: "urgent", acknowledgedAt: 1 }),
      [toIda],
      ["tom"],
    ],
    ["a watch flag", aFlag({ severity: "watch" }), [], []],
    ["guidance", aFlag({ category: "guidance" }), [], []],
    ["a closed flag", aFlag({ status: "closed" }), [], []],
  ] as const)("of %s", (_what, flag, stored, userIds) => {
    const missing = missingNotices([flag], people, stored, NOW);
    expect(missing.map(({ userId }) => userId)).toEqual(userIds);
    for (const notice of missing)
      expect(notice).toMatchObject({ at: NOW, dueAt: NOW, lane: "now" });
  });
});
