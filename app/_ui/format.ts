import { localDayOf } from "@/lib/domain/time/local-day";
import { formatGrouped } from "@/lib/words/units";

/** How instants, minutes and weights are written on screens. The caller always names the time zone. */

const LOCALE = "en-GB";
const KG_PER_LB = 0.45359237;

export type WeightUnit = "kg" | "lb";

/** "today", "yesterday" */
const DAYS = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs about sixty times as much as using it, so one is kept per shape and zone. */
function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size > 2000) formatters.clear();
  const made = new Intl.DateTimeFormat(LOCALE, { timeZone, ...options });
  formatters.set(key, made);
  return made;
}

/** "19:10" */
export function formatTime(at: number, timeZone: string): string {
  return formatter(timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** "Mon 3 Mar" */
export function formatDate(at: number, timeZone: string): string {
  const parts = formatter(timeZone, { weekday: "short", day: "numeric", month: "short" });
  return parts.format(at).replace(",", "");
}

/** "Mon 3 Mar 19:10" */
export function formatDateTime(at: number, timeZone: string): string {
  return `${formatDate(at, timeZone)} ${formatTime(at, timeZone)}`;
}

/** "today 19:10", "yesterday 19:10", "Mon 3 Mar 19:10" */
export function formatRecent(at: number, now: number, timeZone: string): string {
  const daysAgo = localDayOf(timeZone, now) - localDayOf(timeZone, at);
  if (daysAgo !== 0 && daysAgo !== 1) return formatDateTime(at, timeZone);
  return `${DAYS.format(-daysAgo, "day")} ${formatTime(at, timeZone)}`;
}

/** "45 min", "1 h 30 min" */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest ? `${Math.floor(whole / 60)} h ${rest} min` : `${whole / 60} h`;
}

/** "100 kg", "220.5 lb" */
export function formatWeight(loadKg: number, unit: WeightUnit): string {
  return `${formatGrouped(fromKg(loadKg, unit))} ${unit}`;
}

/** A stored weight in the client's unit, with one decimal: what was typed as 100 lb reads 100 lb. */
export function fromKg(loadKg: number, unit: WeightUnit): number {
  return Math.round((unit === "kg" ? loadKg : loadKg / KG_PER_LB) * 10) / 10;
}

/** A typed weight as it is stored, to the gram. */
export function toKg(weight: number, unit: WeightUnit): number {
  return Math.round((unit === "kg" ? weight : weight * KG_PER_LB) * 1000) / 1000;
}
