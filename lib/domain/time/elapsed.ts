/** Elapsed time, in milliseconds: clock changes never move a line drawn in these. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Hours in milliseconds. */
export function hoursToMs(hours: number): number {
  return Math.round(hours * HOUR_MS);
}

interface Ordered {
  readonly id: string;
}

/** Equal instants are ordered by id, by code unit; ids are unique across sessions and pain. */
export function compareInstants(a: Ordered, aAt: number, b: Ordered, bAt: number): number {
  if (aAt !== bAt) return aAt - bAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
