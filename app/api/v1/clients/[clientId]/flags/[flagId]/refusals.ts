import { english } from "@/app/i18n/english";
import type { FlagRefusal } from "@/lib/domain/flags/transitions";

const t = english("api");

/** Why an act was not done, and how to mend it. Trainers read these messages too. */
export const REFUSAL_MESSAGES: Readonly<Record<FlagRefusal | "not-found", string>> = {
  "not-found": t("flag.not-found"),
  "not-open": t("flag.not-open"),
  "already-acknowledged": t("flag.already-acknowledged"),
  "reason-missing": t("flag.reason-missing"),
  "snooze-not-allowed": t("flag.snooze-not-allowed"),
  "snooze-out-of-range": t("flag.snooze-out-of-range"),
  "action-taken-missing": t("flag.action-taken-missing"),
};
