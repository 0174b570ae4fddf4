import { noticePreferencesSchema } from "@/lib/schemas/own-notices";
import { setOwnNoticePreferences } from "@/lib/services/notice-preferences";
import { ownSettingRoute } from "../own-setting";

/** Stores which notices somebody wants and when. */
export const POST = ownSettingRoute(noticePreferencesSchema, setOwnNoticePreferences);
