import type { Evidence, Finding } from "@/lib/domain/finding";
import type { Flag } from "@/lib/domain/flags/flag";
import type { Assessment, EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { Severity } from "@/lib/domain/vocabulary";
import { DAY, HOUR } from "../build";
import { aFlag } from "./flag-fixture";

/** What an evaluation says, without the facts behind it: findings, episodes, reports by age. */

export const NOW = 20_000 * DAY;
export const TODAY = "2024-10-04";
export const YESTERDAY = "2024-10-03";

type Parts = Partial<Omit<Finding, "evidence">> & {
  readonly sources?: readonly string[];
  readonly thresholds?: Evidence["thresholds"];
};

function finding(severity: Severity, parts: Parts = {}): Finding {
  const { sources = ["p"], thresholds = {}, ...rest } = parts;
  return {
    rule: "some-rule",
    category: "persistent-pain",
    severity,
    evidence: { sources, values: {}, thresholds, missing: [] },
    details: {},
    ...rest,
  };
}

const KNEE = { region: "knee", side: "left" } as const;

/** Of the left knee, of the whole client's load, of the whole client's warnings, of guidance. */
export const pain = (severity: Severity, parts: Parts = {}) =>
  finding(severity, { ...KNEE, ...parts });
export const load = (severity: Severity, parts: Parts = {}) =>
  finding(severity, { category: "overuse", sources: ["s"], ...parts });
export const warning = (severity: Severity, parts: Parts = {}) =>
  finding(severity, { category: "referral", ...parts });
export const guidance = (parts: Parts = {}) => finding("info", { category: "guidance", ...parts });

/** The left knee's episode, last reported so many hours ago. */
export function episode(
  state: EpisodeStatus["state"],
  latestNrs: number,
  hoursAgo: number,
): EpisodeStatus {
  const lastReportedAt = NOW - hoursAgo * HOUR;
  return {
    ...KNEE,
    firstReportId: "p",
    firstReportedAt: lastReportedAt - HOUR,
    clockStartAt: lastReportedAt - HOUR,
    checkInDueAt: lastReportedAt + 71 * HOUR,
    lastReportedAt,
    latestNrs,
    peakNrs: latestNrs,
    state,
  };
}

/** Reports p and q, of an hour ago unless stated otherwise; `s` is a session. */
export function assessment(
  findings: readonly Finding[],
  {
    episodes = [],
    reportedHoursAgo = {},
  }: {
    readonly episodes?: readonly EpisodeStatus[];
    readonly reportedHoursAgo?: Readonly<Record<string, number>>;
  } = {},
): Assessment {
  const hoursAgo = { p: 1, q: 1, ...reportedHoursAgo };
  const reported = Object.entries(hoursAgo).map(([id, hours]) => [id, NOW - hours * HOUR] as const);
  return {
    at: NOW,
    onDay: TODAY,
    rulesVersion: "1",
    findings,
    episodes,
    asksForStrength: false,
    painByDay: [],
    reportedAtById: new Map(reported),
  };
}

/** Parts of a flag; undefined: absent. */
export type FlagParts = { readonly [Key in keyof Flag]?: Flag[Key] | undefined };

/** A flag as it was, what the evaluation says, the kinds of changes, and the flag as it is then. */
export type Row = readonly [
  name: string,
  before: Flag | null,
  says: Assessment,
  kinds: readonly string[],
  after: FlagParts | null,
];

/** The flag that a finding made at an earlier evaluation, its newest report an hour ago. */
export function flagOf(headline: Finding, parts: FlagParts = {}): Flag {
  const { category, region, side, severity, rule } = headline;
  const all = {
    category,
    severity,
    headline,
    headlineRule: rule,
    openedAt: NOW - 30 * DAY,
    evaluatedAt: NOW - HOUR,
    changedAt: NOW - HOUR,
    ...(region === undefined ? {} : { region }),
    ...(side === undefined ? {} : { side }),
    ...(category === "overuse" ? {} : { evidenceReportedAt: NOW - HOUR }),
    ...parts,
  };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  return aFlag(Object.fromEntries(known));
}

/** The same, closed so long ago. */
export function closed(headline: Finding, hoursAgo: number, parts: Partial<Flag> = {}): Flag {
  return flagOf(headline, {
    status: "closed",
    closeKind: "cleared",
    closedAt: NOW - hoursAgo * HOUR,
    ...parts,
  });
}

/** The same, noticed on a day and not yet open. */
export function pending(headline: Finding, pendingOn: string): Flag {
  const { openedAt: _openedAt, ...flag } = flagOf(headline, { status: "pending", pendingOn });
  return flag;
}
