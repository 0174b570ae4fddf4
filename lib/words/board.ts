import type { BoardReason } from "@/lib/domain/flags/board-reason";
import { plainReasonWords } from "./en/board";
import { summaryOf } from "./findings";
import { inLanguage } from "./language";

const plainWords = inLanguage({ en: plainReasonWords });

/** Why a client's row stands where it stands, in one sentence. */
export function reasonWords(reason: BoardReason): string {
  return reason.kind === "finding" ? summaryOf(reason.finding) : plainWords(reason);
}
