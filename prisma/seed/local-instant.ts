const DAY_MS = 86_400_000;

/** The instant of a local time of day, so many local days before `now`; never after `now`. */
export function localInstant(
  timeZone: string,
  now: number,
  daysAgo: number,
  at: `${number}:${number}`,
): number {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const asIfUtc = now + offsetMs(timeZone, now);
  const midnight = Math.floor(asIfUtc / DAY_MS) * DAY_MS - daysAgo * DAY_MS;
  const wanted = midnight + (hour * 60 + minute) * 60_000;
  // The offset of the day itself, which a clock change may have made another than today's.
  return Math.min(wanted - offsetMs(timeZone, wanted - offsetMs(timeZone, now)), now);
}

function offsetMs(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(at / 1000) * 1000;
}
