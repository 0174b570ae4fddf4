import { describe, expect, test } from "vitest";
import type { PainFact } from "@/lib/domain/facts";
import { DAY, findingsOf, HOUR, history, instant, pain, severityOf } from "../build";

const START = instant("2026-03-20T09:00:00Z");

/** Three reports of cramps an hour apart, of which the last can be changed. */
function cramps(last: Partial<PainFact> = {}, count = 3) {
  return history({
    pain: Array.from({ length: count }, (_, index) =>
      pain(`p${index}`, START + index * HOUR, 2, {
        region: "calf",
        side: index === 0 ? "left" : "right",
        qualities: ["cramp"],
        ...(index === count - 1 ? last : {}),
      }),
    ),
  });
}

const severity = (facts: ReturnType<typeof cramps>, at = START + DAY) =>
  severityOf(facts, at, "cramps-recurrent");

describe("cramps-recurrent", () => {
  test.each<[string, Partial<PainFact>, string | null]>([
    ["three", {}, "watch"],
    ["another of the regions", { region: "lower-back" }, "watch"],
    ["the front thigh", { region: "thigh-front" }, "watch"],
    ["a region that is none of them", { region: "knee" }, null],
    ["the hip", { region: "hip" }, null],
    ["another quality", { qualities: ["tight"] }, null],
    ["no quality", { qualities: [] }, null],
    ["0/10", { nrs: 0 }, null],
    ["with swelling", { qualities: ["cramp", "swelling"] }, "act"],
    ["with visible veins", { qualities: ["visible-veins", "cramp"] }, "act"],
    ["throbbing", { qualities: ["cramp", "throbbing"] }, "watch"],
  ])("%s", (_name, last, expected) => {
    expect(severity(cramps(last))).toBe(expected);
  });

  test("two are too few", () => {
    expect(severity(cramps({}, 2))).toBeNull();
  });

  test("swelling without a cramp does not raise it", () => {
    const facts = cramps({ qualities: ["swelling"] }, 4);
    expect(severity(facts)).toBe("watch");
  });

  test("counts for 14 x 24 hours, the last instant included", () => {
    const facts = cramps();
    expect(severity(facts, START + 14 * DAY)).toBe("watch");
    expect(severity(facts, START + 14 * DAY + 1)).toBeNull();
  });

  test("says where, how many, and no cause", () => {
    const [finding] = findingsOf(
      cramps({ qualities: ["cramp", "swelling"] }),
      START + DAY,
      "cramps-recurrent",
    );
    expect(finding?.summary).toBe(
      "Cramps in 3 reports of the last 14 days (left calf and right calf), 1 of them with swelling or visible veins, latest 2/10 on 20 March; worth mentioning to a doctor.",
    );
    expect(finding?.evidence.sources).toEqual(["p0", "p1", "p2"]);
    expect(finding?.region).toBeUndefined();
  });
});
