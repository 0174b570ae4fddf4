import { describe, expect, test } from "vitest";
import { CLOSE_KINDS, FLAG_CHANGE_KINDS, FLAG_STATUSES, type Flag } from "@/lib/domain/flags/flag";
import { reconcile } from "@/lib/domain/flags/reconcile";
import type { Assessment } from "@/lib/domain/rules/assessment";
import { assessment, closed, load, NOW, pending, YESTERDAY } from "./transition-fixture";
import { ROWS_OF_SEVERITY } from "./transition-rows";
import { foundBefore, ROWS_OF_RULES } from "./transition-rows-rules";
import { COOL_DOWNS, ROWS_OF_SILENCE } from "./transition-rows-silence";

const ROWS = [...ROWS_OF_SEVERITY, ...ROWS_OF_SILENCE, ...COOL_DOWNS, ...ROWS_OF_RULES];

function kindsOf(flags: readonly Flag[], says: Assessment) {
  return reconcile(flags, says, NOW, foundBefore(says));
}

describe("every transition of a flag", () => {
  test.each(ROWS)("%s", (_name, before, says, kinds, after) => {
    const changes = kindsOf(before === null ? [] : [before], says);
    expect(changes.map(({ kind }) => kind)).toEqual(kinds);
    if (after === null) return;
    const own = changes.filter(({ flagId }) => before === null || flagId === before.id);
    const state = own.at(-1)?.after ?? before ?? {};
    for (const [key, value] of Object.entries(after)) {
      expect(state[key as keyof typeof state], key).toEqual(value);
    }
  });

  // A load flag that is noticed again while it cools down opens only after it.
  test.each([
    ["within 7 days", 7 * 24, load("watch"), ["pending"], []],
    ["after 7 days", 7 * 24 + 1 / 3_600_000, load("watch"), ["open"], ["opened"]],
    ["within 7 days, worse", 1, load("act"), ["open"], ["opened"]],
  ] as const)("load closed %s", (_name, hours, headline, statuses, kinds) => {
    const flags = [
      closed(load("watch"), hours, { id: "old" }),
      { ...pending(headline, YESTERDAY), id: "new" },
    ];
    const changes = kindsOf(flags, assessment([headline]));
    expect(changes.map(({ kind }) => kind)).toEqual(kinds);
    expect([changes.at(-1)?.to.status ?? "pending"]).toEqual(statuses);
  });

  test("what a change does is stored, and doing it again changes nothing", () => {
    for (const [name, before, says] of ROWS) {
      const changes = kindsOf(before === null ? [] : [before], says);
      const flags = new Map((before === null ? [] : [before]).map((flag) => [flag.id, flag]));
      for (const [index, { flagId, after }] of changes.entries()) {
        const id = flagId ?? `new${index}`;
        flags.set(id, { ...after, id });
      }
      expect(kindsOf([...flags.values()], says), name).toEqual([]);
    }
  });
});

describe("the table", () => {
  const changes = ROWS.flatMap(([, before, says]) =>
    kindsOf(before === null ? [] : [before], says),
  );

  test("has every kind of change", () => {
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(FLAG_CHANGE_KINDS));
  });

  test("goes from every status to each that can follow it, and to no other", () => {
    const pairs = new Set(changes.map(({ from, to }) => `${from?.status ?? "none"} ${to.status}`));
    const canFollow: Readonly<Record<string, readonly string[]>> = {
      none: ["pending", "open"],
      pending: ["pending", "open", "closed"],
      open: ["open", "closed"],
      // What is closed stays closed: a new flag begins.
      closed: [],
    };
    expect(Object.keys(canFollow)).toEqual(["none", ...FLAG_STATUSES]);
    const expected = Object.entries(canFollow).flatMap(([from, all]) =>
      all.map((to) => `${from} ${to}`),
    );
    expect([...pairs].sort()).toEqual(expected.sort());
  });

  test("closes by itself in three ways; the other two are a trainer's", () => {
    const kinds = new Set(changes.flatMap(({ after }) => after.closeKind ?? []));
    expect(CLOSE_KINDS.filter((kind) => !kinds.has(kind))).toEqual(["resolved", "dismissed"]);
  });

  test("makes an event of everything but bookkeeping", () => {
    const quiet = new Set(changes.filter(({ isEvent }) => !isEvent).map(({ kind }) => kind));
    expect([...quiet].sort()).toEqual(["lowering", "noticed", "rejudged", "updated", "withdrawn"]);
    const loud = new Set(changes.filter(({ isEvent }) => isEvent).map(({ kind }) => kind));
    expect(loud.has("lowering") || loud.has("noticed")).toBe(false);
    expect(FLAG_CHANGE_KINDS.filter((kind) => !quiet.has(kind) && !loud.has(kind))).toEqual([]);
  });
});
