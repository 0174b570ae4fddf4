import type { ClientFacts, PainFact, SessionFact } from "../facts";
import type { Flag } from "../flags/flag";
import { compareInstants } from "../time/elapsed";
import { dateOfDay, localDayOf } from "../time/local-day";
import type { Condition } from "../vocabulary";
import { type ActEvent, type ReferralNote, type ReportAct, reportActsOf } from "./acts";
import { type BodyMark, bodyMarksOf } from "./body-map";
import { type ReportEpisode, reportEpisodesOf } from "./episodes";
import { type ReportFlag, reportFlagsOf } from "./flags";
import { type IntakeMissing, missingOf } from "./missing";
import { type ReportRow, reportRowsOf } from "./rows";
import { type ScreeningSummary, screeningSummaryOf } from "./screening";
import { type Stamp, stampOf } from "./stamp";
import { type TimelineLine, timelineOf } from "./timeline";
import { type ReportWeek, weeksOf } from "./weeks";

/** What the report covers, today included. */
const REPORT_WEEKS = 12;

/** Plain facts; instants in epoch ms. */
export interface IntakeInput {
  readonly name: string;
  readonly trainerName: string;
  readonly client: ClientFacts;
  /** In the order in which they are to be read; pending ones are left out here. */
  readonly flags: readonly Flag[];
  readonly events: readonly ActEvent[];
  readonly referrals: readonly ReferralNote[];
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  readonly now: number;
}

/** What the client said of themselves; null: not stated. */
export interface Background {
  readonly conditions: readonly Condition[] | null;
  readonly trainingSinceOn: string | null;
  readonly sittingHoursPerDay: number | null;
}

/** The one model behind every rendering of the therapist's intake summary. JSON only. */
export interface IntakeReport {
  readonly clientName: string;
  readonly trainerName: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly timeZone: string;
  readonly createdAt: Stamp;
  /** Null: not stated. */
  readonly question: {
    readonly text: string;
    readonly askedAt: Stamp;
    readonly askedBy: string;
  } | null;
  readonly background: Background;
  readonly screening: ScreeningSummary;
  readonly bodyMarks: readonly BodyMark[];
  readonly lines: readonly TimelineLine[];
  readonly weeks: readonly ReportWeek[];
  readonly episodes: readonly ReportEpisode[];
  readonly flags: readonly ReportFlag[];
  readonly acts: readonly ReportAct[];
  /** What weighs most first. */
  readonly missing: readonly IntakeMissing[];
  readonly rows: readonly ReportRow[];
  readonly sources: { readonly sessionCount: number; readonly reportCount: number };
}

/** Throws `RangeError` for an unknown time zone. Facts outside the twelve weeks are left out. */
export function intakeReportOf(input: IntakeInput): IntakeReport {
  const { timeZone } = input.client;
  const { now } = input;
  const today = localDayOf(timeZone, now);
  const firstDay = today - REPORT_WEEKS * 7 + 1;
  const isInPeriod = (at: number) => at <= now && localDayOf(timeZone, at) >= firstDay;
  const sessions = input.sessions.filter((session) => isInPeriod(session.startedAt));
  const pain = input.pain
    .filter((report) => isInPeriod(report.reportedAt))
    .sort((a, b) => compareInstants(a, a.reportedAt, b, b.reportedAt));
  const facts = { sessions, pain, timeZone, now };

  const { days, lines } = timelineOf({ ...facts, weeks: REPORT_WEEKS });
  const screening = screeningSummaryOf(pain, timeZone);
  const episodes = reportEpisodesOf(facts);
  const flags = reportFlagsOf(input.flags, timeZone, now);
  const question = latestQuestion(input.referrals, timeZone);
  const lastPainAt = pain.at(-1)?.reportedAt ?? null;
  return {
    clientName: input.name,
    trainerName: input.trainerName,
    fromOn: dateOfDay(firstDay),
    toOn: dateOfDay(today),
    timeZone,
    createdAt: stampOf(timeZone, now),
    question,
    background: backgroundOf(input.client),
    screening,
    bodyMarks: bodyMarksOf(episodes),
    lines,
    weeks: weeksOf(days),
    episodes,
    flags,
    acts: reportActsOf(input, timeZone),
    missing: missingOf({
      screening,
      days,
      episodes,
      flags,
      hasQuestion: question !== null,
      lastPainAt,
      now,
    }),
    rows: reportRowsOf(facts),
    sources: { sessionCount: sessions.length, reportCount: pain.length },
  };
}

function latestQuestion(
  referrals: readonly ReferralNote[],
  timeZone: string,
): IntakeReport["question"] {
  const [latest] = [...referrals].sort((a, b) => b.createdAt - a.createdAt);
  if (latest === undefined || latest.question.trim() === "") return null;
  return {
    text: latest.question.trim(),
    askedAt: stampOf(timeZone, latest.createdAt),
    askedBy: latest.createdByName,
  };
}

function backgroundOf(client: ClientFacts): Background {
  const { conditions = null, trainingSinceOn = null, sittingHoursPerDay = null } = client;
  return { conditions, trainingSinceOn, sittingHoursPerDay };
}
