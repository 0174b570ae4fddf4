import { z } from "zod";
import { must } from "./fault";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export const NO_SUCH_DAY = "names a day that does not exist";

/** A calendar date `YYYY-MM-DD`, kept as it is. */
export const dateSchema = z
  .string({ error: must("a date like 2026-03-09") })
  .regex(DATE, { error: "must be a date like 2026-03-09", abort: true })
  .refine(
    (text) =>
      existsOnCalendar(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))),
    { error: NO_SUCH_DAY },
  )
  .meta({ format: "date" });

export function existsOnCalendar(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
