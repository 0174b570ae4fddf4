import type { MissingFact } from "../missing-fact";
import { DEFAULT_THRESHOLDS } from "../thresholds/thresholds";
import { DAY_MS, hoursToMs } from "../time/elapsed";
import type { Region, Side } from "../vocabulary";
import type { ReportEpisode } from "./episodes";
import type { ReportFlag, Silence } from "./flags";
import type { ScreeningSummary } from "./screening";
import type { TimelineDay } from "./timeline";

/** What is missing and a reader might overlook or take for an answer. */
export type IntakeMissing =
  | { readonly kind: "question" }
  | { readonly kind: "pain-reports" }
  /** The latest pain report is so many days old, so that "now" is the last number given. */
  | { readonly kind: "recent-pain-report"; readonly days: number }
  /** A place past its check-in point without a report past it. */
  | {
      readonly kind: "unknown-place";
      readonly region: Region;
      readonly side: Side;
      readonly silence: Silence;
    }
  | { readonly kind: "warning-questions"; readonly count: number; readonly of: number }
  | { readonly kind: "sessions" }
  | { readonly kind: "session-loads"; readonly count: number; readonly of: number }
  | { readonly kind: "blank-weeks"; readonly count: number; readonly of: number }
  /** What Twinge never asks for. */
  | { readonly kind: "never-collected" }
  /** What the rule of an open flag missed. */
  | { readonly kind: "evidence"; readonly fact: MissingFact };

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

/** What weighs most first. */
export function missingOf(input: MissingInput): readonly IntakeMissing[] {
  return [
    ...(input.hasQuestion ? [] : [{ kind: "question" } as const]),
    ...oldReports(input),
    ...unknownPlaces(input),
    ...unaskedQuestions(input.screening),
    ...unknownLoads(input.days),
    ...blankWeeks(input.days),
    { kind: "never-collected" },
    ...fromEvidence(input.flags),
  ];
}

function oldReports({ lastPainAt, now, episodes }: MissingInput): readonly IntakeMissing[] {
  if (lastPainAt === null) return [{ kind: "pain-reports" }];
  const days = (now - lastPainAt) / DAY_MS;
  const isOpen = episodes.some(({ outcome }) => outcome === "stands" || outcome === "lapsed");
  return isOpen && days > 1 ? [{ kind: "recent-pain-report", days }] : [];
}

/** Places whose line was passed without a report past it. */
function unknownPlaces({ episodes, now }: MissingInput): readonly IntakeMissing[] {
  const lineHours = DEFAULT_THRESHOLDS["pain-past-72h.hours"];
  return episodes.flatMap(({ outcome, region, side, startAt, hoursOpen, latest }) => {
    const sinceAt = startAt.at + hoursToMs(lineHours);
    const isOpen = outcome === "stands" || outcome === "lapsed";
    if (!isOpen || hoursOpen > lineHours || now <= sinceAt) return [];
    const silence = { sinceAt, forMs: now - sinceAt, lastNrs: latest.nrs };
    return [{ kind: "unknown-place", region, side, silence }];
  });
}

function unaskedQuestions(screening: ScreeningSummary): readonly IntakeMissing[] {
  const { notAsked, questionCount } = screening;
  if (notAsked.length === 0) return [];
  return [{ kind: "warning-questions", count: notAsked.length, of: questionCount }];
}

function unknownLoads(days: readonly TimelineDay[]): readonly IntakeMissing[] {
  const count = days.reduce((sum, day) => sum + day.unknownLoadCount, 0);
  const all = days.reduce((sum, day) => sum + day.sessionCount, 0);
  if (all === 0) return [{ kind: "sessions" }];
  return count === 0 ? [] : [{ kind: "session-loads", count, of: all }];
}

function blankWeeks(days: readonly TimelineDay[]): readonly IntakeMissing[] {
  const starts = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => week * 7);
  const count = starts.filter((start) =>
    days.slice(start, start + 7).every((day) => day.sessionCount === 0),
  ).length;
  if (count === 0 || count === starts.length) return [];
  return [{ kind: "blank-weeks", count, of: starts.length }];
}

/** Each fact once, whichever flags missed it. */
function fromEvidence(flags: readonly ReportFlag[]): readonly IntakeMissing[] {
  const facts = new Map<string, MissingFact>();
  for (const { isOpen, headline } of flags) {
    if (!isOpen) continue;
    for (const fact of headline.evidence.missing) facts.set(JSON.stringify(fact), fact);
  }
  return [...facts.values()].map((fact) => ({ kind: "evidence", fact }));
}
