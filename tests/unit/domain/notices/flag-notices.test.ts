import { describe, expect, it } from "vitest";
import type { Flag } from "@/lib/domain/flags/flag";
import { decideNotices } from "@/lib/domain/notices/flag-notices";
import { CATEGORIES, SEVERITIES } from "@/lib/domain/vocabulary";
import { aFlag } from "../flags/flag-fixture";

const decide = (kind: string, flag: Partial<Flag>) =>
  decideNotices([{ kind, flagId: "f" }], [aFlag(flag)]).map((notice) => notice.kind);

describe("decideNotices", () => {
  it.each(CATEGORIES.flatMap((category) => SEVERITIES.map((severity) => ({ category, severity }))))(
    "tells of an opened $category flag of severity $severity as it should",
    (flag) => {
      const isTold = flag.category !== "guidance" && flag.severity !== "info";
      expect(decide("opened", flag)).toEqual(isTold ? [flag.severity] : []);
    },
  );

  it("tells of a flag that was raised by its new severity", () => {
    expect(decide("raised", { severity: "urgent" })).toEqual(["urgent"]);
  });

  it.each(["noticed", "lowering", "lowered", "updated", "silenced", "answered", "cleared"])(
    "tells nothing of a flag that was %s",
    (kind) => {
      expect(decide(kind, {})).toEqual([]);
    },
  );

  it("tells nothing of a flag that is pending or closed", () => {
    expect(decide("opened", { status: "pending" })).toEqual([]);
    expect(decide("opened", { status: "closed" })).toEqual([]);
  });

  it("tells once of a flag that was opened and raised in one evaluation", () => {
    const steps = ["opened", "raised"].map((kind) => ({ kind, flagId: "f" }));
    expect(decideNotices(steps, [aFlag(), aFlag({ id: "other" })])).toEqual([
      { flagId: "f", kind: "act" },
    ]);
  });
});
