import { z } from "zod";

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An RFC 3339 instant with seconds and an offset, parsed to epoch milliseconds. */
export const instantSchema = z.string().transform((text, context): number => {
  const match = RFC_3339.exec(text);
  if (!match) {
    context.addIssue({
      code: "custom",
      message: "must be an instant with seconds and offset, like 2026-03-09T18:45:00-04:00",
    });
    return z.NEVER;
  }
  if (!existsOnCalendar(Number(match[1]), Number(match[2]), Number(match[3]))) {
    context.addIssue({ code: "custom", message: "names a day that does not exist" });
    return z.NEVER;
  }
  return Date.parse(text);
});

function existsOnCalendar(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
