import { silenceWords } from "../flags/silence-words";
import { formatNumber, plural } from "../rules/wording";
import { DEFAULT_THRESHOLDS } from "../thresholds/thresholds";
import { DAY_MS, hoursToMs } from "../time/elapsed";
import type { ReportEpisode } from "./episodes";
import type { ReportFlag } from "./flags";
import type { ScreeningSummary } from "./screening";
import type { TimelineDay } from "./timeline";

/** Everything that a reader could take for an answer and is none. */
export interface MissingInput {
  readonly screening: ScreeningSummary;
  readonly days: readonly TimelineDay[];
  readonly episodes: readonly ReportEpisode[];
  readonly flags: readonly ReportFlag[];
  readonly hasQuestion: boolean;
  /** Null: no pain report in the period. */
  readonly lastPainAt: number | null;
  readonly now: number;
}

const NEVER_COLLECTED =
  "Not collected: the complaint in the client's own words, what eases it, effect on daily life, medicines, imaging, examination.";

/** Plain sentences, what weighs most first. */
export function missingOf(input: MissingInput): string[] {
  return [
    ...(input.hasQuestion ? [] : ["No question for the therapist was written."]),
    ...silence(input),
    ...unknownPlaces(input),
    ...unaskedQuestions(input.screening),
    ...unknownLoads(input.days),
    ...blankWeeks(input.days),
    NEVER_COLLECTED,
    ...fromEvidence(input.flags),
  ];
}

function silence({ lastPainAt, now, episodes }: MissingInput): string[] {
  if (lastPainAt === null) return ["No pain report in this period."];
  const silentDays = (now - lastPainAt) / DAY_MS;
  const isOpen = episodes.some(({ outcome }) => outcome === "stands" || outcome === "lapsed");
  if (!isOpen || silentDays <= 1) return [];
  return [
    `No pain report for ${plural(Number(formatNumber(silentDays, 0)), "day")}: "now" is the last number given.`,
  ];
}

/** Places whose line was passed without a report past it. */
function unknownPlaces({ episodes, now }: MissingInput): string[] {
  const lineHours = DEFAULT_THRESHOLDS["pain-past-72h.hours"];
  return episodes.flatMap(({ outcome, place, startAt, hoursOpen, latest }) => {
    const sinceAt = startAt.at + hoursToMs(lineHours);
    const isOpen = outcome === "stands" || outcome === "lapsed";
    if (!isOpen || hoursOpen > lineHours || now <= sinceAt) return [];
    return [`${place}: ${silenceWords(sinceAt, latest.nrs, now)}.`];
  });
}

function unaskedQuestions({ notAsked, questionCount }: ScreeningSummary): string[] {
  if (notAsked.length === 0) return [];
  return notAsked.length === questionCount
    ? ["No warning question was asked in this period."]
    : [`${notAsked.length} of ${questionCount} warning questions were not asked.`];
}

function unknownLoads(days: readonly TimelineDay[]): string[] {
  const unknown = days.reduce((sum, day) => sum + day.unknownLoadCount, 0);
  const all = days.reduce((sum, day) => sum + day.sessionCount, 0);
  if (all === 0) return ["No session was logged in this period."];
  if (unknown === 0) return [];
  return [
    `Load unknown for ${unknown} of ${plural(all, "session")} (no effort or duration): the true load can only be higher.`,
  ];
}

function blankWeeks(days: readonly TimelineDay[]): string[] {
  const starts = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => week * 7);
  const blank = starts.filter((start) =>
    days.slice(start, start + 7).every((day) => day.sessionCount === 0),
  ).length;
  if (blank === 0 || blank === starts.length) return [];
  return [
    `Nothing logged in ${blank} of ${starts.length} weeks: rest or silence, not known which.`,
  ];
}

function fromEvidence(flags: readonly ReportFlag[]): string[] {
  const open = flags.filter(({ isOpen }) => isOpen);
  return [...new Set(open.flatMap(({ headline }) => headline.missing))];
}
