import { pushSubscriptionSchema } from "@/lib/schemas/own-notices";
import { subscribeBrowser, unsubscribeBrowsers } from "@/lib/services/notice-preferences";
import { ownSettingRoute } from "../own-setting";

/** Turns push notifications of a browser on or off. */
export const POST = ownSettingRoute(pushSubscriptionSchema, (actor, setting) =>
  setting.kind === "tell"
    ? subscribeBrowser(actor, setting)
    : unsubscribeBrowsers(actor, setting.endpoint),
);
