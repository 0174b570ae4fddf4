import type { History } from "@/lib/domain/facts";

/** A history as other programs send it; instants are written by `write`, wherever they stand. */

type Write = (at: number) => string;

export function toLine(facts: History, at: number, write: Write) {
  const { trainingSinceOn, ...client } = facts.client;
  return {
    id: "line",
    at: write(at),
    history: {
      version: 1,
      client: {
        ...client,
        ...(trainingSinceOn === undefined ? {} : { trainingSince: trainingSinceOn }),
      },
      sessions: facts.sessions.map((session) => ({
        ...session,
        startedAt: write(session.startedAt),
      })),
      pain: facts.pain.map(({ onsetAt, ...report }) => ({
        ...report,
        reportedAt: write(report.reportedAt),
        ...(onsetAt === undefined ? {} : { onsetAt: write(onsetAt) }),
      })),
    },
  };
}

/** The instant as the wall clock of an offset shows it: `2026-03-09T18:45:00.000-04:00`. */
export function atOffset(at: number, offsetMinutes: number): string {
  const wall = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const size = Math.abs(offsetMinutes);
  return `${wall}${offsetMinutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

/** What the exchange format refuses is left out: links to nothing, onsets after the report. */
export function sendable(facts: History): History {
  const ids = new Set(facts.sessions.map(({ id }) => id));
  return {
    ...facts,
    pain: facts.pain.map(({ sessionId, onsetAt, ...report }) => ({
      ...report,
      ...(sessionId !== undefined && ids.has(sessionId) ? { sessionId } : {}),
      ...(onsetAt !== undefined && onsetAt <= report.reportedAt ? { onsetAt } : {}),
    })),
  };
}
