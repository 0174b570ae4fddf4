import { uuidv7 } from "uuidv7";

export const HOUR_MS = 3_600_000;

/** A session as a phone sends it; `startedAt` in epoch milliseconds. */
export function sessionEntry(startedAt: number, session: object = {}, entry: object = {}) {
  return {
    id: uuidv7(),
    type: "session",
    recordedAt: new Date(startedAt).toISOString(),
    session: {
      startedAt: new Date(startedAt).toISOString(),
      kind: "strength",
      durationMinutes: 60,
      rpe: 7,
      ...session,
    },
    ...entry,
  };
}

/** A pain report as a phone sends it; `reportedAt` in epoch milliseconds. */
export function painEntry(reportedAt: number, nrs: number, pain: object = {}, entry: object = {}) {
  return {
    id: uuidv7(),
    type: "pain",
    recordedAt: new Date(reportedAt).toISOString(),
    pain: {
      reportedAt: new Date(reportedAt).toISOString(),
      region: "lower-back",
      side: "middle",
      nrs,
      ...pain,
    },
    ...entry,
  };
}
