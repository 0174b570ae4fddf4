import type { FlagRefusal } from "@/lib/domain/flags/transitions";

/** Why an act was not done and how to mend it, in the words that the trainer reads. */
export const REFUSAL_WORDS: Readonly<Record<FlagRefusal | "not-found", string>> = {
  "not-found": "This flag is not there, or it is not yours to act on.",
  "not-open": "This flag has been closed in the meantime. Reload the page to see by whom.",
  "already-acknowledged": "Somebody has acknowledged this flag already.",
  "reason-missing": "Write a reason first.",
  "snooze-not-allowed":
    "Only load flags can be snoozed. A pain or referral flag stays until it is answered or closed.",
  "snooze-out-of-range": "Choose an end of the snooze between now and 14 days from now.",
  "action-taken-missing":
    "An urgent flag closes only with the action that was taken. Write it down.",
};
