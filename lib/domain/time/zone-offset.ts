import { DAY_MS } from "./elapsed";

/**
 * How far local time is ahead of UTC. Asking the zone database is by far the dearest step of an
 * evaluation, so the answer is kept by weeks of UTC: one whose two ends have the same offset has it
 * throughout, and in the others the clocks change once (a test walks the zone database for both).
 */

const WEEK_MS = 7 * DAY_MS;
/** More names than the zone database holds; beyond it the names cannot all be zones. */
const MAX_ZONES = 1000;
/** Some forty years of weeks, above which a zone's are forgotten and begun anew. */
const MAX_WEEKS = 2000;

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  readonly weeks: Map<number, Week>;
}

interface Week {
  readonly offsetMs: number;
  /** From this instant on the clocks show `changedMs` instead; Infinity where they do not change. */
  readonly changeAt: number;
  readonly changedMs: number;
}

const ZONES = new Map<string, Zone>();

/** Local time less UTC at an instant, in milliseconds. Throws `RangeError` for an unknown zone. */
export function zoneOffsetMs(timeZone: string, at: number): number {
  const zone = zoneOf(timeZone);
  const number = Math.floor(at / WEEK_MS);
  let week = zone.weeks.get(number);
  if (week === undefined) {
    week = readWeek(zone, number * WEEK_MS);
    if (zone.weeks.size >= MAX_WEEKS) zone.weeks.clear();
    zone.weeks.set(number, week);
  }
  return at < week.changeAt ? week.offsetMs : week.changedMs;
}

function readWeek(zone: Zone, startAt: number): Week {
  const offsetMs = readOffsetMs(zone, startAt);
  const changedMs = readOffsetMs(zone, startAt + WEEK_MS);
  if (offsetMs === changedMs) return { offsetMs, changeAt: Number.POSITIVE_INFINITY, changedMs };
  let before = startAt;
  let changeAt = startAt + WEEK_MS;
  while (changeAt - before > 1) {
    const middle = Math.floor((before + changeAt) / 2);
    if (readOffsetMs(zone, middle) === offsetMs) before = middle;
    else changeAt = middle;
  }
  return { offsetMs, changeAt, changedMs };
}

function zoneOf(timeZone: string): Zone {
  const known = ZONES.get(timeZone);
  if (known) return known;
  if (ZONES.size >= MAX_ZONES) ZONES.clear();
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { formatter, weeks: new Map<number, Week>() };
  ZONES.set(timeZone, zone);
  return zone;
}

/** The wall clock read as if it were UTC, less the instant. */
function readOffsetMs({ formatter }: Zone, at: number): number {
  const wall = { era: "", year: "", month: "", day: "", hour: "", minute: "", second: "" };
  for (const { type, value } of formatter.formatToParts(at)) {
    if (type in wall) wall[type as keyof typeof wall] = value;
  }
  const year = wall.era === "BC" ? 1 - Number(wall.year) : Number(wall.year);
  const asUtc = new Date(0);
  asUtc.setUTCFullYear(year, Number(wall.month) - 1, Number(wall.day));
  asUtc.setUTCHours(Number(wall.hour), Number(wall.minute), Number(wall.second));
  return asUtc.getTime() - Math.floor(at / 1000) * 1000;
}
