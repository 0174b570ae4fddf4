import { getRequestConfig } from "next-intl/server";
import { LANGUAGES } from "@/messages/languages";
import { readLanguage } from "./language";

/**
 * What next-intl asks for once per request. Dates and numbers reach a text already written by `_ui/format` in the
 * zone of their client, so the zone named here is only there so that no machine's own zone is used.
 */
export default getRequestConfig(async () => {
  const locale = readLanguage();
  return { locale, messages: await LANGUAGES[locale](), timeZone: "UTC" };
});
