import { formatDateTime } from "@/app/_ui/format";
import type { MessageKey, Translate } from "@/app/i18n/translate";
import type { Flag, FlagChangeKind } from "@/lib/domain/flags/flag";
import type { FlagActKind } from "@/lib/domain/flags/transitions";
import { silenceWords } from "@/lib/words/time";
import { CLOSE_WORDS } from "@/lib/words/vocabulary";

/** What happened to a flag, as it is read before "by Twinge" or a name. */
const EVENTS = {
  noticed: "events.noticed",
  opened: "events.opened",
  raised: "events.raised",
  lowering: "events.lowering",
  lowered: "events.lowered",
  updated: "events.updated",
  rejudged: "events.rejudged",
  silenced: "events.silenced",
  answered: "events.answered",
  cleared: "events.cleared",
  "rules-changed": "events.rules-changed",
  withdrawn: "events.withdrawn",
  acknowledge: "events.acknowledge",
  note: "events.note",
  snooze: "events.snooze",
  resolve: "events.resolve",
  dismiss: "events.dismiss",
} as const satisfies Readonly<Record<FlagChangeKind | FlagActKind, MessageKey<"client">>>;

/** Null: a kind of event that this version does not know. */
export function eventKey(kind: string): (typeof EVENTS)[keyof typeof EVENTS] | null {
  return Object.entries(EVENTS).find(([known]) => known === kind)?.[1] ?? null;
}

/** Since when a flag is open, and what has been done: "Open since …", "acknowledged …", "unknown for …". */
export function flagState(
  flag: Flag,
  timeZone: string,
  now: number,
  t: Translate<"client">,
): string {
  const parts: string[] = [];
  if (flag.openedAt !== undefined) {
    parts.push(t("flags.openSince", { time: formatDateTime(flag.openedAt, timeZone) }));
  }
  if (flag.unknownSinceAt !== undefined && flag.status === "open") {
    parts.push(silenceWords(flag.unknownSinceAt, flag.lastNrs ?? null, now));
  }
  if (flag.acknowledgedAt !== undefined) {
    parts.push(t("flags.acknowledged", { time: formatDateTime(flag.acknowledgedAt, timeZone) }));
  }
  if (flag.snoozedUntilAt !== undefined && flag.status === "open") {
    parts.push(t("flags.snoozed", { time: formatDateTime(flag.snoozedUntilAt, timeZone) }));
  }
  if (flag.closedAt !== undefined && flag.closeKind !== undefined) {
    const how = CLOSE_WORDS[flag.closeKind];
    parts.push(t("flags.ended", { how, time: formatDateTime(flag.closedAt, timeZone) }));
  }
  return parts.join(" · ");
}
