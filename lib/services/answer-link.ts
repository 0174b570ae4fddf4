import "#server-only";
import { type AnswerRefusal, openAnswerScope } from "@/lib/auth/answer-scope";
import type { StoredCheckIn } from "@/lib/data/check-ins";
import type { LockedClient } from "@/lib/data/client-clock";
import { readEpisodes } from "@/lib/data/standing";
import { type ClientTransaction, inTransaction } from "@/lib/data/transaction";
import type { ClientWindow } from "@/lib/data/window";
import { askedPlace } from "@/lib/domain/check-ins/check-in";
import { type CheckInOccasion, checkInOccasion } from "@/lib/domain/check-ins/occasion";
import type { PainFact } from "@/lib/domain/facts";
import { questionsToAsk } from "@/lib/domain/pain/ask";
import { lastAskedSince } from "@/lib/domain/pain/last-asked";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { HOUR_MS } from "@/lib/domain/time/elapsed";
import type { Region, Side } from "@/lib/domain/vocabulary";
import { parseEntry } from "@/lib/schemas/entries";
import { lockClient } from "./lock-client";
import { storeEntries } from "./log-client-entries";

/** What the holder of the link sees: the place and the last number, and nothing else of the client. */
export interface LinkQuestion {
  readonly region: Region;
  readonly side: Side;
  readonly occasion: CheckInOccasion;
  readonly lastNrs: number;
  /** Epoch milliseconds, as `now`, which is the database's. */
  readonly lastReportedAt: number;
  readonly now: number;
  readonly timeZone: string;
}

export interface LinkReceipt {
  readonly nrs: number;
  /** The number leads to screening questions, which a link cannot ask: the person has to open Twinge. */
  readonly asksMore: boolean;
}

/** What the link asks. Reading it changes nothing. `now` stands in for the database's clock in tests. */
export async function readAnswerLink(
  token: string,
  address: string,
  now?: number,
): Promise<Result<LinkQuestion, AnswerRefusal>> {
  const access = await openAnswerScope(token, address, now);
  if (!access.ok) return access;
  const { scope, checkInId, now: at } = access.value;
  return inTransaction(scope, async (tx) => {
    const asked = await openQuestion(tx, checkInId, at);
    if (!asked) return refuse("over");
    const { question, locked, window, last } = asked;
    const { timeZone } = locked.facts;
    return ok({
      region: question.region,
      side: question.side,
      now: at,
      timeZone,
      occasion: checkInOccasion(question, window.sessions, timeZone, at),
      lastNrs: last.nrs,
      lastReportedAt: last.reportedAt,
    });
  });
}

/**
 * Records one report of the place, as the entries route does, and closes the question with it: the report has the
 * question's id, so that no second answer can count. Where the question is closed or the link has expired, nothing
 * is recorded.
 */
export async function answerByLink(
  answer: { readonly token: string; readonly nrs: number },
  address: string,
  now?: number,
): Promise<Result<LinkReceipt, AnswerRefusal>> {
  const access = await openAnswerScope(answer.token, address, now);
  if (!access.ok) return access;
  const { scope, checkInId, now: at } = access.value;
  return inTransaction(scope, async (tx) => {
    const asked = await openQuestion(tx, checkInId, at);
    if (!asked) return refuse("over");
    const asksMore = await callsForMore(tx, asked, answer.nrs, at);
    const parsed = parseEntry(entryOf(asked, answer.nrs, at), at);
    if ("error" in parsed) throw new Error(`An answer was no entry: ${parsed.error.path}`);
    const sender = { actorId: scope.clientId, receivedAt: at };
    const outcomes = await storeEntries(tx, [parsed.entry], sender);
    const isRecorded = outcomes?.get(checkInId)?.status === "created";
    return isRecorded ? ok({ nrs: answer.nrs, asksMore }) : refuse("over");
  });
}

interface AskedQuestion {
  readonly question: StoredCheckIn;
  readonly locked: LockedClient;
  readonly window: ClientWindow;
  /** The episode's reports, in time order; never empty. */
  readonly reports: readonly PainFact[];
  readonly last: PainFact;
}

/**
 * The question while it is open, with the client locked, so that of two answers at once only the first counts.
 */
async function openQuestion(
  tx: ClientTransaction,
  checkInId: string,
  now: number,
): Promise<AskedQuestion | null> {
  const found = await lockClient(tx, now);
  const question = found?.window.openCheckIns.find(({ id }) => id === checkInId);
  if (!found || !question) return null;
  const reports = found.window.pain.filter(
    (report) => askedPlace(report) === askedPlace(question) && report.reportedAt <= now,
  );
  const last = reports.at(-1);
  return last ? { question, ...found, reports, last } : null;
}

/** The number and nothing else: what the page did not ask stays unknown. */
function entryOf({ question }: AskedQuestion, nrs: number, now: number) {
  const at = new Date(now).toISOString();
  const { id, region, side, sessionId } = question;
  return {
    id,
    type: "pain",
    recordedAt: at,
    pain: {
      region,
      side,
      nrs,
      reportedAt: at,
      ...(sessionId !== null && { sessionId, moment: "morning-after" }),
    },
  };
}

/** Whether the phone would ask warning questions of this report. */
async function callsForMore(
  tx: ClientTransaction,
  { question, reports, last }: AskedQuestion,
  nrs: number,
  now: number,
): Promise<boolean> {
  const episodes = await readEpisodes(tx);
  const episode = episodes.find((open) => askedPlace(open) === askedPlace(question));
  const lastAsked = episode && lastAskedSince(reports, episode.firstReportedAt);
  const questions = questionsToAsk({
    region: question.region,
    nrs,
    now,
    qualities: last.qualities ?? [],
    isNewEpisode: episode === undefined,
    ...(episode && { hoursOpen: (now - episode.clockStartAt) / HOUR_MS }),
    ...(lastAsked && { lastAsked }),
  });
  return questions.length > 0;
}
