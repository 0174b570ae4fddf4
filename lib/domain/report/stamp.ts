import { dateOfDay, localDayOf } from "../time/local-day";

/** An instant with the client's own date and clock time, so that a rendering needs no zone. */
export interface Stamp {
  /** Epoch ms. */
  readonly at: number;
  /** `YYYY-MM-DD` in the client's zone. */
  readonly on: string;
  /** `HH:MM`, 24 hours, in the client's zone. */
  readonly time: string;
}

/** Throws `RangeError` for an unknown zone. */
export function stampOf(timeZone: string, at: number): Stamp {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return { at, on: dateOfDay(localDayOf(timeZone, at)), time };
}
