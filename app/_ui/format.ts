import { localDayOf } from "@/lib/domain/time/local-day";
import { elapsedWords } from "@/lib/words/time";

/** How numbers and instants are written on screens. The zone is always named by the caller. */

const LOCALE = "en-GB";
const KG_PER_LB = 0.45359237;

export type WeightUnit = "kg" | "lb";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs some sixty times what one use of it costs: one is kept per shape and zone. */
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
  if (daysAgo === 0) return `today ${formatTime(at, timeZone)}`;
  if (daysAgo === 1) return `yesterday ${formatTime(at, timeZone)}`;
  return formatDateTime(at, timeZone);
}

/** "12 min", "26 h", "3 days" */
export const formatElapsed = elapsedWords;

/** "5/10" */
export function formatNrs(nrs: number): string {
  return `${nrs}/10`;
}

/** At most `digits` decimals, thousands apart: "1 240", "62.5". */
export function formatNumber(value: number, digits = 1): string {
  const text = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(value);
  return text.replaceAll(",", " ");
}

/** "45 min", "1 h 30 min" */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest ? `${Math.floor(whole / 60)} h ${rest} min` : `${whole / 60} h`;
}

/** "420 AU" */
export function formatLoad(loadAu: number): string {
  return `${formatNumber(loadAu, 0)} AU`;
}

/** "5.2 km", "800 m" */
export function formatDistance(meters: number): string {
  return meters >= 1000 ? `${formatNumber(meters / 1000, 2)} km` : `${formatNumber(meters, 0)} m`;
}

/** "100 kg", "220.5 lb" */
export function formatWeight(loadKg: number, unit: WeightUnit): string {
  return `${formatNumber(fromKg(loadKg, unit))} ${unit}`;
}

/** A stored weight as the client reads it; one decimal, so that 100 lb comes back as 100 lb. */
export function fromKg(loadKg: number, unit: WeightUnit): number {
  return Math.round((unit === "kg" ? loadKg : loadKg / KG_PER_LB) * 10) / 10;
}

/** What the client typed, as it is stored; to the gram. */
export function toKg(weight: number, unit: WeightUnit): number {
  return Math.round((unit === "kg" ? weight : weight * KG_PER_LB) * 1000) / 1000;
}
