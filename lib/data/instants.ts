import "#server-only";

/** An instant (epoch milliseconds) as a value for a column. */
export function toDate(ms: number): Date;
export function toDate(ms: number | null | undefined): Date | null;
export function toDate(ms: number | null | undefined): Date | null {
  return ms === null || ms === undefined ? null : new Date(ms);
}
