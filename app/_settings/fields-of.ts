import { DEFAULT_WISHES, type Wishes } from "@/lib/domain/notices/wishes";
import type { WishFields } from "./wishes-form";

/** Stored wishes as the form's fields; quiet hours that are off keep the usual ones at hand. */
export function fieldsOf({ mail, quiet, digestHour, timeZone }: Wishes): WishFields {
  const hours = quiet ?? DEFAULT_WISHES.quiet ?? { fromMinute: 0, untilMinute: 0 };
  return {
    ...{ mail, digestHour, timeZone: timeZone ?? "" },
    isQuiet: quiet !== null,
    from: clockTime(hours.fromMinute),
    until: clockTime(hours.untilMinute),
  };
}

function clockTime(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
}
