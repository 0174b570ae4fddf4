import { expect, test } from "vitest";
import type { Flag } from "@/lib/domain/flags/flag";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { assess } from "@/lib/domain/rules/assess";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import type { Region } from "@/lib/domain/vocabulary";
import { DAY, HOUR, history, instant, pain, session } from "../build";
import { aFlag } from "./flag-fixture";

const START = instant("2026-03-02T18:00:00Z");
const WEEKS = [0, 1, 2, 3, 4, 5];
const NOW = START + 5 * 7 * DAY + 30 * HOUR;

/** Sore the day after each weekly session, never answered with 0: by version 1 one pain of five weeks. */
function weekly(region: Region) {
  return history({
    sessions: WEEKS.map((week) =>
      session(`s${week}`, START + week * 7 * DAY, { kind: "run", durationMinutes: 60 }),
    ),
    pain: WEEKS.map((week) =>
      pain(`p${week}`, START + week * 7 * DAY + 25 * HOUR, 4, { region, side: "left" }),
    ),
  });
}

/** As version 1 left it at its last evaluation. */
function flagOfVersion1(region: Region): Flag {
  const sources = WEEKS.map((week) => `p${week}`);
  const headline = {
    ...({ rule: "pain-past-7d", category: "persistent-pain", severity: "act" } as const),
    ...({ region, side: "left" } as const),
    evidence: { sources, values: {}, thresholds: {}, missing: [] },
    details: {},
  };
  return aFlag({
    region,
    side: "left",
    headline,
    headlineRule: headline.rule,
    evaluatedAt: NOW - HOUR,
    evidenceReportedAt: START + 5 * 7 * DAY + 25 * HOUR,
    acknowledgedAt: NOW - DAY,
  });
}

function changesOf(region: Region) {
  const facts = weekly(region);
  const assessment = assess(facts, NOW, DEFAULT_THRESHOLDS);
  const changes = reconcile([flagOfVersion1(region)], assessment, NOW, (at) =>
    evaluate(facts, at, DEFAULT_THRESHOLDS),
  );
  return changes.filter(({ flagId }) => flagId === "f");
}

test("a weekly soreness that version 1 took for one pain is closed with an event", () => {
  expect(changesOf("calf")).toMatchObject([
    { kind: "rules-changed", isEvent: true, after: { closeKind: "rules-changed" } },
  ]);
});

test("a pain that version 2 finds as well stays acknowledged", () => {
  expect(changesOf("knee")).toMatchObject([
    { kind: "rejudged", after: { status: "open", acknowledgedAt: NOW - DAY, rulesVersion: "2" } },
  ]);
});
