import type { Finding } from "../finding";
import { LAPSE_MS } from "../pain/episode";
import type { Assessment, EpisodeStatus } from "../rules/assessment";
import { WINDOWS } from "../rules/look-back";
import { DAY_MS } from "../time/elapsed";
import { type FlagState, type FlagSubject, subjectKey } from "./flag";

/** What an assessment says about the subject of one flag. */

/** The headline first, then the contributors: findings come in the order of the catalogue. */
export interface SubjectFindings {
  readonly headline: Finding;
  readonly contributors: readonly Finding[];
}

/** The findings of each flag's subject, by `subjectKey`, in the order of the findings. */
export function groupBySubject(findings: readonly Finding[]): ReadonlyMap<string, SubjectFindings> {
  const groups = new Map<string, SubjectFindings>();
  for (const finding of findings) {
    const key = subjectKey(finding);
    const group = groups.get(key);
    groups.set(
      key,
      group === undefined
        ? { headline: finding, contributors: [] }
        : { ...group, contributors: [...group.contributors, finding] },
    );
  }
  return groups;
}

/** The part of a flag's state that comes from the findings of its subject. */
export type Snapshot = Pick<
  FlagState,
  | "headlineRule"
  | "headline"
  | "contributors"
  | "rulesVersion"
  | "evaluatedAt"
  | "evidenceReportedAt"
  | "lastNrs"
>;

/** What a flag keeps of the findings of its subject and of the evaluation that made them. */
export function snapshotOf(
  subject: FlagSubject,
  { headline, contributors }: SubjectFindings,
  assessment: Assessment,
): Snapshot {
  const reportedAt = newestEvidence([headline, ...contributors], assessment);
  const lastNrs = latestNrs(subject, assessment.episodes);
  return {
    headlineRule: headline.rule,
    headline,
    contributors,
    rulesVersion: assessment.rulesVersion,
    evaluatedAt: assessment.at,
    ...(reportedAt === undefined ? {} : { evidenceReportedAt: reportedAt }),
    ...(lastNrs === undefined ? {} : { lastNrs }),
  };
}

function newestEvidence(
  findings: readonly Finding[],
  { reportedAtById }: Assessment,
): number | undefined {
  let newest: number | undefined;
  for (const source of findings.flatMap((finding) => finding.evidence.sources)) {
    const at = reportedAtById.get(source);
    if (at !== undefined && (newest === undefined || at > newest)) newest = at;
  }
  return newest;
}

function concerns(subject: FlagSubject, episode: EpisodeStatus): boolean {
  const isRegion = subject.region === undefined || subject.region === episode.region;
  return isRegion && (subject.side === undefined || subject.side === episode.side);
}

/** The highest latest number of the subject's places; an ended episode counts 0. */
export function latestNrs(
  subject: FlagSubject,
  episodes: readonly EpisodeStatus[],
): number | undefined {
  const byPlace = new Map<string, number>();
  for (const episode of episodes) {
    if (!concerns(subject, episode)) continue;
    const nrs = episode.state === "ended" ? 0 : episode.latestNrs;
    byPlace.set(`${episode.region}|${episode.side}`, nrs);
  }
  return byPlace.size === 0 ? undefined : Math.max(...byPlace.values());
}

/** The subject's episode with the latest report. */
function newestEpisode(
  subject: FlagSubject,
  episodes: readonly EpisodeStatus[],
): EpisodeStatus | undefined {
  let newest: EpisodeStatus | undefined;
  for (const episode of episodes) {
    if (!concerns(subject, episode)) continue;
    if (newest === undefined || episode.lastReportedAt >= newest.lastReportedAt) newest = episode;
  }
  return newest;
}

/** A flag about a place that hurts: only reports of that place can answer it. */
function isOfPlace(subject: FlagSubject): boolean {
  const isOfPain = subject.category === "persistent-pain" || subject.category === "referral";
  return isOfPain && subject.region !== undefined;
}

/**
 * Since when nobody has answered for the subject; null: it has been answered, or silence says
 * nothing about it. An episode past its 72 h line without a report past it is silent since that
 * line, a lapsed one since it lapsed.
 */
export function silentSince(subject: FlagSubject, assessment: Assessment): number | null {
  if (!isOfPlace(subject)) return null;
  const newest = newestEpisode(subject, assessment.episodes);
  if (newest?.state === "awaiting") return newest.checkInDueAt;
  if (newest?.state === "lapsed") return newest.lastReportedAt + LAPSE_MS;
  return null;
}

/**
 * The same for an open flag whose findings are now those of `seen`. What was asked of the whole
 * client and grew old is answered by a newer report among them, never by a session beside it.
 */
export function unansweredSince(
  flag: FlagState,
  seen: FlagState,
  assessment: Assessment,
): number | null {
  const { category, region, unknownSinceAt } = flag;
  if (category !== "referral" || region !== undefined || unknownSinceAt === undefined) {
    return silentSince(flag, assessment);
  }
  return (seen.evidenceReportedAt ?? 0) > unknownSinceAt ? null : unknownSinceAt;
}

/**
 * Why an open flag has no finding any more. `answered`: newer reports, newer answers or the load
 * itself say otherwise. A number is the instant since which the evidence is merely out of date:
 * silence never resolves.
 */
export function whyGone(flag: FlagState, assessment: Assessment): "answered" | number {
  const evidenceAt = flag.evidenceReportedAt;
  // A session that came and went beside reports that had grown old answered nothing.
  if (evidenceAt === undefined) return flag.unknownSinceAt ?? "answered";
  if (isOfPlace(flag)) {
    const newest = newestEpisode(flag, assessment.episodes);
    // The zeros that ended an episode are among the evidence themselves: nothing newer need come.
    if (newest?.state === "ended") return "answered";
    if (newest !== undefined && newest.lastReportedAt > evidenceAt) return "answered";
    return silentSince(flag, assessment) ?? assessment.at;
  }
  if (flag.category !== "referral") return "answered";
  const agedAts = [flag.headline, ...flag.contributors]
    .flatMap((finding) => outOfDateAt(finding, assessment))
    .filter((agedAt) => assessment.at > agedAt);
  if (agedAts.length > 0) return Math.max(...agedAts);
  // Reports too old to be loaded any more: the flag itself still knows its newest.
  const oldestAt = evidenceAt + WINDOWS.answersDays * DAY_MS;
  return assessment.at > oldestAt ? oldestAt : "answered";
}

/**
 * The last instant at which a finding about the whole client can rest on its reports, going by
 * their age alone: the newest counts for 14 days, or the newest few where the rule counts reports.
 */
function outOfDateAt({ evidence }: Finding, { reportedAtById }: Assessment): readonly number[] {
  const newestFirst = evidence.sources
    .flatMap((source) => reportedAtById.get(source) ?? [])
    .sort((a, b) => b - a);
  const needed = newestFirst[(evidence.thresholds.reports ?? 1) - 1];
  return needed === undefined ? [] : [needed + WINDOWS.answersDays * DAY_MS];
}
