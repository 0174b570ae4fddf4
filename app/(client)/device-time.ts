/** The device's own clock and zone, as entries and date inputs spell them. */

/** RFC 3339 with seconds and the device's offset: "2026-11-20T18:31:00+01:00". */
export function toInstant(at: Date): string {
  const offsetMinutes = -at.getTimezoneOffset();
  const sign = offsetMinutes < 0 ? "-" : "+";
  const offset = Math.abs(offsetMinutes);
  const zone = `${pad(Math.floor(offset / 60))}:${pad(offset % 60)}`;
  return `${toLocalInput(at)}:${pad(at.getSeconds())}${sign}${zone}`;
}

/** The value of a `datetime-local` input: "2026-11-20T18:31". */
function toLocalInput(at: Date): string {
  const date = `${String(at.getFullYear()).padStart(4, "0")}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${date}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** The instant that a `datetime-local` input names on this device; null where it is empty or half filled. */
export function fromLocalInput(value: string): Date | null {
  const at = new Date(value);
  return value === "" || Number.isNaN(at.getTime()) ? null : at;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
