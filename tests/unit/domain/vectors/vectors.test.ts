import { describe, expect, test } from "vitest";
import acuteChronic from "./acute-chronic.json";
import identity from "./acute-chronic-identity.json";
import e1rm from "./e1rm.json";
import {
  acuteChronicAnswer,
  identityAnswer,
  monotonyAnswer,
  sessionLoadAnswer,
} from "./load-answers";
import monotony from "./monotony.json";
import nrsChange from "./nrs-change.json";
import ostrc from "./ostrc.json";
import pain72h from "./pain-72h.json";
import painClock from "./pain-72h-clock.json";
import {
  nrsChangeAnswer,
  pain72hAnswer,
  painClockAnswer,
  painMonitoringAnswer,
} from "./pain-answers";
import painMonitoring from "./pain-monitoring.json";
import psfs from "./psfs.json";
import regionShare from "./region-share.json";
import returnAfterBreak from "./return-after-break.json";
import runSpike from "./run-spike.json";
import runWeek from "./run-week.json";
import { returnAnswer, runSpikeAnswer, runWeekAnswer } from "./running-answers";
import { gatekeeperAnswer, ostrcAnswer, prevalenceAnswer, psfsAnswer } from "./score-answers";
import sessionLoad from "./session-load.json";
import { e1rmAnswer, regionShareAnswer, volumeLoadAnswer } from "./strength-answers";
import { type Answer, expectAll, type Vector } from "./vector";
import volumeLoad from "./volume-load.json";

/** Every group by its name: what stands before the stroke. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  "srpe-load": sessionLoadAnswer,
  monotony: monotonyAnswer,
  acwr: acuteChronicAnswer,
  "acwr-identity": identityAnswer,
  e1rm: e1rmAnswer,
  "volume-load": volumeLoadAnswer,
  "run-spike": runSpikeAnswer,
  "run-week": runWeekAnswer,
  "return-after-break": returnAnswer,
  "region-share": regionShareAnswer,
  "pain-72h": pain72hAnswer,
  "pain-72h-clock": painClockAnswer,
  "nprs-change": nrsChangeAnswer,
  "pain-monitoring": painMonitoringAnswer,
  ostrc: ostrcAnswer,
  "ostrc-gatekeeper": gatekeeperAnswer,
  "ostrc-prevalence": prevalenceAnswer,
  psfs: psfsAnswer,
};

/** Where the rule catalogue says otherwise it is followed; docs/decisions/014 has the reasons. */
const DEPARTURES: Readonly<Record<string, Vector["expected"]>> = {
  "pain-72h/friday-sharp-quality": { painPast72h: "watch" },
  "pain-monitoring/week-climbing": { ok: true, reasons: [] },
};

const VECTORS: readonly Vector[] = [
  ...sessionLoad,
  ...monotony,
  ...acuteChronic,
  ...identity,
  ...e1rm,
  ...volumeLoad,
  ...runSpike,
  ...runWeek,
  ...returnAfterBreak,
  ...regionShare,
  ...pain72h,
  ...painClock,
  ...nrsChange,
  ...painMonitoring,
  ...ostrc,
  ...psfs,
];

describe("published, asserted and recalculated results", () => {
  test.each(VECTORS.map((vector) => [vector.name, vector] as const))("%s", (name, vector) => {
    const answer = ANSWERS[name.split("/")[0] ?? ""];
    if (answer === undefined) throw new Error(`nobody answers to ${name}`);
    const expected = { ...vector.expected, ...DEPARTURES[name] };
    expectAll(answer(vector), { ...vector, expected });
  });

  test("are all here, each once, and no group without one", () => {
    const names = VECTORS.map(({ name }) => name);
    expect(names).toHaveLength(162);
    expect(new Set(names).size).toBe(162);
    const groups = new Set(names.map((name) => name.split("/")[0]));
    expect([...groups].sort()).toEqual(Object.keys(ANSWERS).sort());
    expect(new Set(VECTORS.map(({ origin }) => origin))).toEqual(
      new Set(["published", "public-test", "computed"]),
    );
  });

  test("are departed from only where they say otherwise than the catalogue", () => {
    for (const [name, departure] of Object.entries(DEPARTURES)) {
      const vector = VECTORS.find((one) => one.name === name);
      expect(vector?.expected, name).not.toMatchObject(departure);
    }
  });
});
