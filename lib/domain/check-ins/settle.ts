import type { History, PainFact } from "../facts";
import { type Assessment, isStanding } from "../rules/assessment";
import {
  askedPlace,
  type CheckInClosing,
  type CheckInQuestion,
  type OpenCheckIn,
  questionKey,
} from "./check-in";
import { isOfMorning, morningAfter } from "./morning";

/** What an evaluation does with a client's questions. */
export interface CheckInMoves {
  /** To be asked, unless they were asked before. */
  readonly ask: readonly CheckInQuestion[];
  readonly close: readonly ClosedCheckIn[];
}

export interface ClosedCheckIn {
  readonly id: string;
  readonly by: CheckInClosing;
  /** The report that answered it. */
  readonly answerId: string | null;
}

/**
 * Holds the questions that are open against those that are due: a report answers one, a later question takes its
 * place, and it ends with its episode or its morning. What is neither stays open, also where its line has moved
 * since, by a session that was logged late or by another time zone: nobody is asked twice. Running it on its own result gives
 * nothing to do.
 */
export function settleCheckIns(
  open: readonly OpenCheckIn[],
  due: readonly CheckInQuestion[],
  assessment: Pick<Assessment, "at" | "episodes">,
  history: History,
): CheckInMoves {
  const over = open.flatMap((question): ClosedCheckIn[] => {
    const { id } = question;
    const answer = answerTo(question, history.pain, assessment.at);
    if (answer) return [{ id, by: "answered", answerId: answer.id }];
    const isOver = hasEnded(question, assessment, history);
    return isOver ? [{ id, by: "ended", answerId: null }] : [];
  });
  const overIds = new Set(over.map(({ id }) => id));
  const kept = open.filter(({ id }) => !overIds.has(id));
  const keptKeys = new Set(kept.map(questionKey));
  const ask = due.filter((question) => !keptKeys.has(questionKey(question)));
  const askedPlaces = new Set(ask.map(askedPlace));
  const superseded = kept
    .filter((question) => askedPlaces.has(askedPlace(question)))
    .map(({ id }): ClosedCheckIn => ({ id, by: "superseded", answerId: null }));
  return { ask, close: [...over, ...superseded] };
}

/** A report that was given as its answer, or that answers it all the same; the earliest. */
function answerTo(
  question: OpenCheckIn,
  pain: readonly PainFact[],
  at: number,
): PainFact | undefined {
  const { id, kind, region, side, sessionId, dueAt } = question;
  return pain.find((report) => {
    if (report.id === id) return true;
    const isOfPlace = report.region === region && report.side === side && report.reportedAt <= at;
    if (!isOfPlace) return false;
    return kind === "clock" ? report.reportedAt > dueAt : isOfMorning(report, sessionId);
  });
}

function hasEnded(
  question: OpenCheckIn,
  { at, episodes }: Pick<Assessment, "at" | "episodes">,
  history: History,
): boolean {
  const place = askedPlace(question);
  const stands = episodes.some((episode) => isStanding(episode) && askedPlace(episode) === place);
  if (!stands) return true;
  if (question.kind === "clock") return false;
  const session = history.sessions.find(({ id }) => id === question.sessionId);
  return session === undefined || at >= morningAfter(session, history.client.timeZone).untilAt;
}
