import { formatDateTime } from "@/app/_ui/format";
import type { Flag, FlagChangeKind } from "@/lib/domain/flags/flag";
import type { FlagActKind } from "@/lib/domain/flags/transitions";
import { silenceWords } from "@/lib/words/time";
import { CLOSE_WORDS } from "@/lib/words/vocabulary";

/** What happened, as one reads it behind "by Twinge" or a name. */
const EVENT_WORDS: Readonly<Record<FlagChangeKind | FlagActKind, string>> = {
  noticed: "noticed",
  opened: "opened",
  raised: "raised",
  lowering: "noticed to be easing",
  lowered: "lowered",
  updated: "updated by new reports",
  silenced: "marked as not heard from",
  answered: "answered by a new report",
  cleared: "closed by newer reports",
  withdrawn: "withdrawn",
  acknowledge: "acknowledged",
  note: "note",
  snooze: "snoozed",
  resolve: "closed as resolved",
  dismiss: "closed as dismissed",
};

export function eventWords(kind: string): string {
  return Object.entries(EVENT_WORDS).find(([known]) => known === kind)?.[1] ?? kind;
}

/** Since when, and what is already happening: "Open since …", "acknowledged …", "unknown for …". */
export function flagState(flag: Flag, timeZone: string, now: number): string {
  const when = (at: number) => formatDateTime(at, timeZone);
  const words: string[] = [];
  if (flag.openedAt !== undefined) words.push(`Open since ${when(flag.openedAt)}`);
  if (flag.unknownSinceAt !== undefined && flag.status === "open") {
    words.push(silenceWords(flag.unknownSinceAt, flag.lastNrs ?? null, now));
  }
  if (flag.acknowledgedAt !== undefined) words.push(`acknowledged ${when(flag.acknowledgedAt)}`);
  if (flag.snoozedUntilAt !== undefined && flag.status === "open") {
    words.push(`snoozed until ${when(flag.snoozedUntilAt)}`);
  }
  if (flag.closedAt !== undefined && flag.closeKind !== undefined) {
    words.push(`${CLOSE_WORDS[flag.closeKind]} ${when(flag.closedAt)}`);
  }
  return words.join(" · ");
}
