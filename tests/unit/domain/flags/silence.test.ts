import { describe, expect, test } from "vitest";
import type { PainFact } from "@/lib/domain/facts";
import { DAY, HOUR, history, instant, pain, session } from "../build";
import { actOn, EMPTY_DESK, evaluateAt, evaluateThrough, kindsOf, openFlags } from "./drive";

const START = instant("2026-03-02T09:00:00Z");

/** One cramp of the calf on each of the days, perhaps with more. */
function cramps(days: readonly number[], ...others: readonly PainFact[]) {
  const reports = days.map((day, index) =>
    pain(`c${index}`, START + day * DAY, 2, { region: "calf", qualities: ["cramp"] }),
  );
  return history({ pain: [...reports, ...others] });
}

const referral = (desk: ReturnType<typeof evaluateAt>) =>
  desk.flags.filter(({ category, region }) => category === "referral" && region === undefined);

describe("silence never resolves a referral about the whole client", () => {
  const opened = evaluateAt(EMPTY_DESK, cramps([0, 1, 2]), START + 2 * DAY);

  test("three cramps that become two by age alone are unknown, not answered", () => {
    const firstAgesAt = START + 14 * DAY;
    const last = evaluateAt(opened, cramps([0, 1, 2]), firstAgesAt);
    expect(referral(last)[0]).not.toHaveProperty("unknownSinceAt");
    const aged = evaluateAt(opened, cramps([0, 1, 2]), firstAgesAt + 1);
    expect(referral(aged)).toMatchObject([
      { status: "open", headlineRule: "cramps-recurrent", unknownSinceAt: firstAgesAt },
    ]);
    expect(kindsOf(aged)).toContain("silenced");
  });

  test.each([16 * DAY, 16 * DAY + 1, 40 * DAY, 200 * DAY])("nor %d ms later", (ms) => {
    const aged = evaluateThrough(opened, cramps([0, 1, 2]), START + 14 * DAY + 1, START + ms);
    expect(referral(aged)).toMatchObject([{ status: "open", unknownSinceAt: START + 14 * DAY }]);
  });

  test("nor when the reports are no longer loaded", () => {
    const aged = evaluateThrough(opened, cramps([0, 1, 2]), START + 14 * DAY + 1);
    const later = evaluateAt(aged, history(), START + 90 * DAY);
    expect(referral(later)).toMatchObject([{ status: "open" }]);
  });

  test("of four cramps the second oldest is the one whose age counts", () => {
    const facts = cramps([0, 1, 2, 3]);
    const four = evaluateThrough(EMPTY_DESK, facts, START + 3 * DAY, START + 14 * DAY + 1);
    expect(referral(four)[0]).not.toHaveProperty("unknownSinceAt");
    const two = evaluateAt(four, facts, START + 15 * DAY + 1);
    expect(referral(two)).toMatchObject([{ status: "open", unknownSinceAt: START + 15 * DAY }]);
  });

  test("a new cramp answers it", () => {
    const aged = evaluateAt(opened, cramps([0, 1, 2]), START + 14 * DAY + 1);
    const answered = evaluateAt(aged, cramps([0, 1, 2, 14.5]), START + 14.5 * DAY);
    expect(kindsOf(answered)).toContain("answered");
    expect(referral(answered)[0]).not.toHaveProperty("unknownSinceAt");
  });

  test("a trainer closes it", () => {
    const aged = evaluateAt(opened, cramps([0, 1, 2]), START + 14 * DAY + 1);
    const [flag] = referral(aged);
    const closed = actOn(
      aged,
      flag?.id ?? "",
      { kind: "resolve", reason: "seen by a doctor" },
      START + 15 * DAY,
    );
    expect(openFlags(closed).filter(({ category }) => category === "referral")).toEqual([]);
  });

  test("cramps whose warning answer was taken back are still only old", () => {
    const yes = pain("y", START + 3 * DAY, 2, { screening: { lock: "yes" } });
    const no = pain("z", START + 14 * DAY + HOUR, 2, { screening: { lock: "no" } });
    const facts = cramps([0, 1, 2], yes, no);
    const both = evaluateThrough(opened, facts, START + 3 * DAY, START + 14 * DAY + HOUR);
    expect(referral(both)).toMatchObject([{ status: "open", unknownSinceAt: START + 14 * DAY }]);
  });

  test("a session that came and went beside old cramps answered nothing", () => {
    const facts = cramps([0, 1, 2]);
    const client = { timeZone: "UTC", conditions: ["diabetes" as const] };
    const hard = { ...facts, client, sessions: [session("s", START + 15 * DAY, { rpe: 8 })] };
    const aged = evaluateAt(opened, facts, START + 14 * DAY + 1);
    const beside = evaluateAt(aged, hard, START + 15 * DAY);
    expect(referral(beside)).toMatchObject([
      { headlineRule: "clearance-needed", unknownSinceAt: START + 14 * DAY },
    ]);
    const gone = evaluateThrough(beside, hard, START + 22 * DAY + 1, START + 30 * DAY);
    expect(referral(gone)).toMatchObject([{ status: "open", unknownSinceAt: START + 14 * DAY }]);
  });
});

test("recurring pain whose episodes all ended by zeros clears with age and is not called unknown", () => {
  const reports = [0, 10, 20].flatMap((day) => [
    pain(`p${day}`, START + day * DAY, 3, { region: "knee", side: "left" }),
    pain(`z${day}`, START + (day + 1) * DAY, 0, { region: "knee", side: "left" }),
    pain(`y${day}`, START + (day + 2) * DAY, 0, { region: "knee", side: "left" }),
  ]);
  const facts = history({ pain: reports });
  const recurring = (desk: ReturnType<typeof evaluateAt>) =>
    desk.flags.filter(({ headlineRule }) => headlineRule === "pain-recurrent");
  const opened = evaluateAt(EMPTY_DESK, facts, START + 22 * DAY);
  expect(recurring(opened)).toMatchObject([{ status: "open" }]);
  const aged = evaluateAt(opened, facts, START + 43 * DAY);
  expect(recurring(aged)).toMatchObject([{ status: "closed", closeKind: "cleared" }]);
  expect(recurring(aged)[0]).not.toHaveProperty("unknownSinceAt");
});
