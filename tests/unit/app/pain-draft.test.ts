import { describe, expect, it } from "vitest";
import { emptyPlace, faultsOf, painBody, readyReport } from "@/app/(client)/pain/pain-draft";
import { placeHistoriesOf } from "@/app/(client)/pain/place-history";
import { BODY_PARTS, isFoundBy, sidesOf } from "@/app/(client)/pain/places";
import { nextQuestion } from "@/app/(client)/pain/questions";
import { mostUrgent, urgencyOfTier } from "@/app/(client)/pain/urgency";
import { severityOfAnswers } from "@/lib/domain/pain/ask";
import { PAIN_SIGNS, REGIONS } from "@/lib/domain/vocabulary";
import { placeHeading } from "@/lib/words/vocabulary";
import { english } from "../../support/english";

const text = english("log-pain");
const NOW = new Date("2026-03-09T18:00:00Z");
const OCCASION = { moment: null, sessionId: null, reportedAt: "" };
const KNEE = { ...emptyPlace("p"), region: "knee", side: "left", nrs: 5 } as const;

describe("a pain that is being written", () => {
  it("reads nothing into what was not said", () => {
    const report = readyReport(KNEE);
    if (!report) throw new Error("place and number are there");
    const body = painBody(KNEE, report, OCCASION, {}, NOW);
    expect(Object.keys(body).sort()).toEqual(["nrs", "region", "reportedAt", "side"]);
  });

  it('sends the signs that were ticked, and no "no" for the others', () => {
    for (const sign of PAIN_SIGNS) {
      const draft = { ...KNEE, signs: [sign] };
      const report = readyReport(draft);
      if (!report) throw new Error("place and number are there");
      const body = painBody(draft, report, OCCASION, {}, NOW);
      expect(PAIN_SIGNS.filter((one) => one in body)).toEqual([sign]);
      expect(body[sign]).toBe(true);
    }
  });

  it("asks for the number, and takes 0 for one", () => {
    const faults = faultsOf([{ ...KNEE, nrs: null }], OCCASION, NOW, text);
    expect(faults.map(({ id }) => id)).toEqual(["p-nrs"]);
    expect(faultsOf([{ ...KNEE, nrs: 0 }], OCCASION, NOW, text)).toEqual([]);
    expect(readyReport({ ...KNEE, nrs: 0 })?.nrs).toBe(0);
  });

  it("names each place's fault by the place", () => {
    const drafts = [emptyPlace("a"), { ...KNEE, key: "b", side: null }];
    expect(faultsOf(drafts, OCCASION, NOW, text).map(({ id }) => id)).toEqual([
      "a-place",
      "a-nrs",
      "b-side",
    ]);
  });
});

describe("the questions before Save", () => {
  const report = {
    place: { region: "lower-back", side: "middle" },
    nrs: 8,
    qualities: [],
    hasInjury: false,
  } as const;

  it("come one by one and stop at an answer that calls for help now", () => {
    const first = nextQuestion(report, undefined, {}, NOW.getTime());
    if (!first) throw new Error("8/10 in the back is a reason to ask");
    expect(severityOfAnswers({ [first]: "not-sure" })).toBe("T0");
    expect(nextQuestion(report, undefined, { [first]: "not-sure" }, NOW.getTime())).toBeNull();
    const second = nextQuestion(report, undefined, { [first]: "no" }, NOW.getTime());
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
  });

  it("are not asked of a mild ache in a limb", () => {
    const mild = { ...report, place: { region: "calf", side: "left" }, nrs: 2 } as const;
    expect(nextQuestion(mild, undefined, {}, NOW.getTime())).toBeNull();
  });
});

describe("what is known of a place", () => {
  it("counts questions only of the episode that stands", () => {
    const at = NOW.getTime();
    const place = { region: "knee", side: "left" } as const;
    const pain = [
      { id: "b", reportedAt: at, nrs: 4, ...place },
      { id: "a", reportedAt: at - 1e9, nrs: 6, screening: { lock: "no" }, ...place },
    ] as const;
    const episode = {
      ...place,
      firstReportedAt: at,
      clockStartAt: at,
    };
    expect(placeHistoriesOf(pain, [episode])[0]).toMatchObject({ latestNrs: 4, lastAsked: null });
    const older = { ...episode, firstReportedAt: at - 1e9 };
    expect(placeHistoriesOf(pain, [older])[0]?.lastAsked).toEqual({ at: at - 1e9, nrs: 6 });
  });
});

describe("urgency", () => {
  it("of an earlier answer is not hidden by a calmer one", () => {
    expect(mostUrgent(urgencyOfTier(null), "now")).toBe("now");
    expect(mostUrgent(urgencyOfTier("T1"), "now")).toBe("now");
    expect(mostUrgent(urgencyOfTier("T1"), null)).toBe("today");
    expect(mostUrgent(urgencyOfTier("T2"), null)).toBeNull();
  });
});

describe("the list of places", () => {
  it("holds every region once, from head to foot, with a side to choose", () => {
    const listed = BODY_PARTS.flatMap(({ regions }) => regions);
    expect([...listed].sort()).toEqual([...REGIONS].sort());
    expect(sidesOf("lower-back")).toHaveLength(4);
    expect(sidesOf("neck")).toEqual(["middle"]);
  });

  it.each([
    ["hamstring", "thigh-back"],
    ["low back", "lower-back"],
    ["Quads", "thigh-front"],
  ] as const)("finds %s", (query, region) => {
    const found = REGIONS.filter((known) => isFoundBy(known, placeHeading(known), query, text));
    expect(found).toContain(region);
    expect(found.length).toBeLessThan(4);
  });
});
