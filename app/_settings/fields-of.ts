import {
  DEFAULT_NOTICE_PREFERENCES,
  type NoticePreferences,
} from "@/lib/domain/notices/notice-preferences";
import type { PreferenceFields } from "./preferences-form";

/** Stored preferences as the fields of the form. Where quiet hours are off, the fields hold the usual ones. */
export function fieldsOf({
  mail,
  quiet,
  digestHour,
  timeZone,
}: NoticePreferences): PreferenceFields {
  const hours = quiet ?? DEFAULT_NOTICE_PREFERENCES.quiet ?? { fromMinute: 0, untilMinute: 0 };
  return {
    mail,
    digestHour,
    timeZone: timeZone ?? "",
    isQuiet: quiet !== null,
    from: clockTime(hours.fromMinute),
    until: clockTime(hours.untilMinute),
  };
}

function clockTime(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
}
