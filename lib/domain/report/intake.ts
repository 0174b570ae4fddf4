import type { ClientFacts, PainFact, SessionFact } from "../facts";
import type { Flag } from "../flags/flag";
import { compareInstants } from "../time/elapsed";
import { dateOfDay, localDayOf } from "../time/local-day";
import { CONDITION_WORDS } from "../words";
import { type ActEvent, type ReferralNote, type ReportAct, reportActsOf } from "./acts";
import { type BodyMark, bodyMarksOf } from "./body-map";
import { type ReportEpisode, reportEpisodesOf } from "./episodes";
import { type ReportFlag, reportFlagsOf } from "./flags";
import { missingOf } from "./missing";
import { type ReportRow, reportRowsOf } from "./rows";
import { type ScreeningSummary, screeningSummaryOf } from "./screening";
import { dateWords, type Stamp, stampOf } from "./stamp";
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

/** The one model behind every rendering of the therapist's intake summary. JSON only. */
export interface IntakeReport {
  readonly clientName: string;
  readonly trainerName: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly timeZone: string;
  readonly createdAt: Stamp;
  readonly disclaimer: string;
  /** Null: not stated. */
  readonly question: {
    readonly text: string;
    readonly askedAt: Stamp;
    readonly askedBy: string;
  } | null;
  /** What the client said of themselves. */
  readonly background: readonly string[];
  readonly screening: ScreeningSummary;
  readonly bodyMarks: readonly BodyMark[];
  readonly lines: readonly TimelineLine[];
  readonly weeks: readonly ReportWeek[];
  readonly episodes: readonly ReportEpisode[];
  readonly flags: readonly ReportFlag[];
  readonly acts: readonly ReportAct[];
  readonly missing: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly sources: { readonly sessionCount: number; readonly reportCount: number };
}

const DISCLAIMER =
  "Self-reported by the client and passed on by a trainer, not a clinician. Nobody was examined; this is not a diagnosis.";

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
    disclaimer: DISCLAIMER,
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

function backgroundOf(client: ClientFacts): string[] {
  const { conditions, trainingSinceOn, sittingHoursPerDay } = client;
  return [
    conditions === undefined
      ? "Conditions: not stated"
      : `Conditions: ${conditions.map((one) => CONDITION_WORDS[one]).join(", ") || "none stated"}`,
    trainingSinceOn === undefined
      ? "Training since: not stated"
      : `Training since ${dateWords(trainingSinceOn)}`,
    sittingHoursPerDay === undefined
      ? "Sitting: not stated"
      : `Sitting ${sittingHoursPerDay} h a day`,
  ];
}
