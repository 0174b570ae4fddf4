import type { BoardReason } from "@/lib/domain/flags/board-reason";
import * as en from "./en/board";
import { summaryOf } from "./findings";
import { inLanguage } from "./language";

const { plainReasonWords } = inLanguage({ en });
export const { painByDayWords } = inLanguage({ en });

/** Why a client's row is where it is on the board, in one sentence. */
export function reasonWords(reason: BoardReason): string {
  return reason.kind === "finding" ? summaryOf(reason.finding) : plainReasonWords(reason);
}
