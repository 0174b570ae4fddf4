import type { ExerciseFact, PainFact, SessionFact } from "../facts";
import { sessionLoadAu } from "../load/session";
import { compareInstants } from "../time/elapsed";
import {
  type Moment,
  PAIN_SIGNS,
  type PainSign,
  type Quality,
  type Region,
  type SessionKind,
  type Side,
  type Spread,
} from "../vocabulary";
import { type Stamp, stampOf } from "./stamp";

/** Warm-up sets are not counted. */
export interface ReportExercise {
  readonly name: string;
  readonly setCount: number;
  /** Null: no set had a load. */
  readonly heaviestKg: number | null;
}

export interface ReportSessionRow {
  readonly kind: "session";
  readonly id: string;
  readonly at: Stamp;
  readonly sessionKind: SessionKind;
  readonly durationMinutes: number | null;
  readonly rpe: number | null;
  /** Null: effort or duration is missing. */
  readonly loadAu: number | null;
  readonly distanceMeters: number | null;
  readonly isNewStyle: boolean;
  readonly exercises: readonly ReportExercise[];
}

/** Null: not answered. */
type Signs = Readonly<Record<PainSign, boolean | null>>;

/** Answers to warning questions are not here: they stand once, in the screening summary. */
export interface ReportPainRow extends Signs {
  readonly kind: "pain";
  readonly id: string;
  readonly at: Stamp;
  readonly region: Region;
  readonly side: Side;
  readonly nrs: number;
  readonly moment: Moment | null;
  readonly qualities: readonly Quality[];
  readonly spreads: Spread | null;
}

export type ReportRow = ReportSessionRow | ReportPainRow;

/** Every session and report up to now, oldest first. */
export function reportRowsOf(input: {
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
  readonly timeZone: string;
  readonly now: number;
}): ReportRow[] {
  const rows: ReportRow[] = [
    ...input.sessions.map((session) => sessionRowOf(session, input.timeZone)),
    ...input.pain.map((report) => painRowOf(report, input.timeZone)),
  ];
  return rows
    .filter((row) => row.at.at <= input.now)
    .sort((a, b) => compareInstants(a, a.at.at, b, b.at.at));
}

function sessionRowOf(session: SessionFact, timeZone: string): ReportSessionRow {
  return {
    kind: "session",
    id: session.id,
    at: stampOf(timeZone, session.startedAt),
    sessionKind: session.kind,
    durationMinutes: session.durationMinutes ?? null,
    rpe: session.rpe ?? null,
    loadAu: sessionLoadAu(session),
    distanceMeters: session.distanceMeters ?? null,
    isNewStyle: session.newStyle === true,
    exercises: (session.exercises ?? []).map(exerciseOf),
  };
}

function exerciseOf({ name, sets }: ExerciseFact): ReportExercise {
  const working = sets.filter((set) => set.warmUp !== true);
  const heaviestKg = Math.max(0, ...working.map((set) => set.loadKg ?? 0));
  return { name, setCount: working.length, heaviestKg: heaviestKg > 0 ? heaviestKg : null };
}

function painRowOf(report: PainFact, timeZone: string): ReportPainRow {
  return {
    kind: "pain",
    id: report.id,
    at: stampOf(timeZone, report.reportedAt),
    region: report.region,
    side: report.side,
    nrs: report.nrs,
    moment: report.moment ?? null,
    qualities: report.qualities ?? [],
    ...signsOf(report),
    spreads: report.spreads ?? null,
  };
}

function signsOf(report: PainFact): Signs {
  const signs = PAIN_SIGNS.map((sign) => [sign, report[sign] ?? null]);
  return Object.fromEntries(signs) as Signs;
}
