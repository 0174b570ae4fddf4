import { z } from "zod";
import { must } from "./fault";
import { flagSchema, integerBetween, objectOf } from "./field";
import { timeZoneSchema } from "./time-zone";

/** zod's name for a time of hours and minutes alone. */
const MINUTES_ONLY = -1;

/** "22:30", as a field for times gives it, in minutes of the day. */
const clockTimeSchema = z.iso
  .time({ precision: MINUTES_ONLY, error: must("a time like 22:30") })
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** How a person wants to be notified, as it is sent; `quiet` null: no quiet hours. */
export const noticePreferencesSchema = objectOf({
  mail: flagSchema,
  quiet: objectOf({ from: clockTimeSchema, until: clockTimeSchema })
    .refine(({ from, until }) => from !== until, { error: "must begin and end at two times" })
    .transform(({ from, until }) => ({ fromMinute: from, untilMinute: until }))
    .nullable(),
  digestHour: integerBetween(0, 23),
  timeZone: timeZoneSchema.nullable(),
});

/**
 * The hosts of the push services that browsers use. A browser sends the address of its push service, and this server
 * then posts to it: with any host allowed, a sender could make this server post anywhere.
 */
const PUSH_HOSTS = [
  "fcm.googleapis.com",
  ".push.services.mozilla.com",
  ".push.apple.com",
  ".notify.windows.com",
];
const MAX_ENDPOINT_LENGTH = 1000;

const endpointSchema = z
  .string({ error: must("the address of a push service") })
  .max(MAX_ENDPOINT_LENGTH, { error: `must be at most ${MAX_ENDPOINT_LENGTH} characters` })
  .refine(isOfPushService, { error: "must be the address of a push service that we know" });

/** Turns notifications of one browser on (`tell`) or off (`leave`); `endpoint` null: off in all browsers of the person. */
export const pushSubscriptionSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("tell"),
      endpoint: endpointSchema,
      p256dh: z.string().regex(/^[\w-]{87}=?$/, { error: "must be 65 bytes in base64url" }),
      auth: z.string().regex(/^[\w-]{22}={0,2}$/, { error: "must be 16 bytes in base64url" }),
    }),
    z.strictObject({
      kind: z.literal("leave"),
      endpoint: z.string().max(MAX_ENDPOINT_LENGTH).nullable(),
    }),
  ],
  { error: "must be tell or leave" },
);

function isOfPushService(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.port !== "" || url.username || url.password) return false;
  return PUSH_HOSTS.some((host) =>
    host.startsWith(".") ? url.hostname.endsWith(host) : url.hostname === host,
  );
}
