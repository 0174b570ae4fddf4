import type { History, PainFact, SessionFact } from "../facts";
import { LAPSE_MS } from "../pain/episode";
import { type Assessment, type EpisodeStatus, isStanding } from "../rules/assessment";
import { compareInstants, HOUR_MS } from "../time/elapsed";
import { localDayOf } from "../time/local-day";
import { CHECK_IN_HOURS, type CheckInQuestion } from "./check-in";
import { isOfMorning, type Morning, morningAfter } from "./morning";

const FIRST_HOURS = Math.min(...CHECK_IN_HOURS);
const LAST_HOURS = Math.max(...CHECK_IN_HOURS);

/**
 * What to ask at the instant of the assessment: at most one question for each place (region and side) with a
 * standing episode, in the order of the episodes. `history` is the one that was assessed.
 *
 * Of the clock's questions only the latest that has come counts, and any newer report of the place answers it. So
 * a client who was away, or who reports an old pain, is asked once. Of the mornings only the latest counts; a report
 * of that morning answers it, and the end of the day ends it. The later of the two takes the other's place, except:
 * - the question on the last line gives way to no morning, since a report past it decides what is persistent;
 * - an earlier one gives way to the morning of its own day, and is not asked after an answer on that morning.
 */
export function dueCheckIns(
  { at, episodes }: Pick<Assessment, "at" | "episodes">,
  history: History,
): readonly CheckInQuestion[] {
  return episodes.filter(isStanding).flatMap((episode) => {
    const due = dueOf(episodeFacts(episode, history, at), at);
    return due ? [due] : [];
  });
}

/**
 * The earliest instant strictly later than the assessment's at which time alone can change what is due; null: none.
 * It may name an instant at which nothing changes after all, never one too late.
 */
export function nextCheckInAt(
  { at, episodes }: Pick<Assessment, "at" | "episodes">,
  history: History,
): number | null {
  let next = Number.POSITIVE_INFINITY;
  for (const episode of episodes) {
    if (!isStanding(episode)) continue;
    const { mornings } = episodeFacts(episode, history, at);
    const instants = [
      ...CHECK_IN_HOURS.map((hours) => lineOf(episode, hours) + 1),
      ...mornings.flatMap(({ morning }) => [morning.fromAt, morning.untilAt]),
      episode.lastReportedAt + LAPSE_MS + 1,
    ];
    for (const instant of instants) {
      if (instant > at && instant < next) next = instant;
    }
  }
  return Number.isFinite(next) ? next : null;
}

/**
 * Whether any question about the episode may have come by the instant, whatever became of it; also where its clock was
 * moved on since, by a session that was logged late.
 */
export function mayHaveComeDue(episode: EpisodeStatus, history: History, at: number): boolean {
  const { clockStartAt, firstReportedAt } = episode;
  if (at > Math.min(clockStartAt, firstReportedAt) + FIRST_HOURS * HOUR_MS) return true;
  return latestMorning(episodeFacts(episode, history, at), at) !== null;
}

interface MorningQuestion {
  readonly session: SessionFact;
  readonly morning: Morning;
}

interface EpisodeFacts {
  readonly episode: EpisodeStatus;
  readonly timeZone: string;
  /** Of the place, since the episode began, not after the instant. */
  readonly reports: readonly PainFact[];
  /** Of the sessions that a pain was linked to before the morning came. */
  readonly mornings: readonly MorningQuestion[];
}

function episodeFacts(episode: EpisodeStatus, history: History, at: number): EpisodeFacts {
  const { timeZone } = history.client;
  const reports = history.pain.filter(
    ({ region, side, reportedAt }) =>
      region === episode.region &&
      side === episode.side &&
      reportedAt >= episode.firstReportedAt &&
      reportedAt <= at,
  );
  const linkedAt = new Map<string, number>();
  for (const { sessionId, moment, nrs, reportedAt } of reports) {
    if (sessionId === undefined || moment === "morning-after" || nrs < 1) continue;
    linkedAt.set(sessionId, Math.min(reportedAt, linkedAt.get(sessionId) ?? reportedAt));
  }
  const mornings = linkedAt.size === 0 ? [] : morningsOf(history.sessions, linkedAt, timeZone, at);
  return { episode, timeZone, reports, mornings };
}

function morningsOf(
  sessions: readonly SessionFact[],
  linkedAt: ReadonlyMap<string, number>,
  timeZone: string,
  at: number,
): readonly MorningQuestion[] {
  return sessions.flatMap((session) => {
    const firstLinkedAt = linkedAt.get(session.id);
    if (firstLinkedAt === undefined || session.startedAt > at) return [];
    const morning = morningAfter(session, timeZone);
    return firstLinkedAt < morning.fromAt ? [{ session, morning }] : [];
  });
}

function dueOf(facts: EpisodeFacts, at: number): CheckInQuestion | null {
  const clock = clockQuestion(facts, at);
  const isAnswered = clock === null || facts.episode.lastReportedAt > clock.dueAt;
  if (clock && !isAnswered && clock.hours === LAST_HOURS) return clock;
  const latest = latestMorning(facts, at);
  if (latest && latest.morning.fromAt >= (clock?.dueAt ?? Number.NEGATIVE_INFINITY)) {
    const isOpen =
      at < latest.morning.untilAt &&
      !facts.reports.some((report) => isOfMorning(report, latest.session.id));
    return isOpen && !sharesDayWithLast(facts, latest.morning) ? morningOf(facts, latest) : null;
  }
  return clock && !isAnswered && !belongsToMorning(facts, clock.dueAt) ? clock : null;
}

/** The latest of the clock's questions whose line has been passed. */
function clockQuestion({ episode }: EpisodeFacts, at: number): CheckInQuestion | null {
  const hours = CHECK_IN_HOURS.findLast((line) => at > lineOf(episode, line));
  if (hours === undefined) return null;
  const { region, side, firstReportId } = episode;
  const dueAt = lineOf(episode, hours);
  return { kind: "clock", region, side, firstReportId, hours, sessionId: null, dueAt };
}

/** Of two sessions with one morning, the later one's. */
function latestMorning({ mornings }: EpisodeFacts, at: number): MorningQuestion | null {
  let latest: MorningQuestion | null = null;
  for (const question of mornings) {
    if (question.morning.fromAt > at) continue;
    if (latest === null || isLater(question, latest)) latest = question;
  }
  return latest;
}

function isLater(question: MorningQuestion, other: MorningQuestion): boolean {
  const isSame = question.morning.fromAt === other.morning.fromAt;
  if (!isSame) return question.morning.fromAt > other.morning.fromAt;
  const [a, b] = [question.session, other.session];
  return compareInstants(a, a.startedAt, b, b.startedAt) > 0;
}

function morningOf({ episode }: EpisodeFacts, { session, morning }: MorningQuestion) {
  const { region, side, firstReportId } = episode;
  const place = { region, side, firstReportId };
  const dueAt = morning.fromAt;
  return { kind: "morning-after" as const, ...place, hours: 0, sessionId: session.id, dueAt };
}

/** The last line was passed in the night before: its question was that day's. */
function sharesDayWithLast({ episode, timeZone }: EpisodeFacts, { fromAt }: Morning): boolean {
  const line = lineOf(episode, LAST_HOURS);
  return line <= fromAt && localDayOf(timeZone, line) === localDayOf(timeZone, fromAt);
}

/** That local day has a morning question, still to come or answered already: one of the two is enough. */
function belongsToMorning({ reports, mornings, timeZone, episode }: EpisodeFacts, line: number) {
  if (line === lineOf(episode, LAST_HOURS)) return false;
  const day = localDayOf(timeZone, line);
  const isOfDay = (at: number) => localDayOf(timeZone, at) === day;
  return (
    mornings.some(({ morning: { fromAt } }) => fromAt > line && isOfDay(fromAt)) ||
    reports.some(
      ({ moment, reportedAt }) =>
        moment === "morning-after" && reportedAt <= line && isOfDay(reportedAt),
    )
  );
}

/** In whole milliseconds, as the instants of reports are, so that comparing gives the same result. */
function lineOf({ clockStartAt }: EpisodeStatus, hours: number): number {
  return Math.floor(clockStartAt + hours * HOUR_MS);
}
