import type { BoardRow } from "@/lib/services/views/board";

const SHOWN = [
  ...["clientId", "name", "group", "severity", "headline", "flagId", "reasonCount"],
  ...["sinceAt", "unknownSinceAt", "unknownNrs", "checkInSinceAt"],
  ...["lastReportAt", "lastNrs", "lastActivityAt", "painByDay", "acknowledgedAt"],
] as const satisfies readonly (keyof BoardRow)[];

/** What a row shows: no more than that goes to the browser. */
export type ShownRow = Pick<BoardRow, (typeof SHOWN)[number]>;

export function toShownRow(row: BoardRow): ShownRow {
  return Object.fromEntries(SHOWN.map((key) => [key, row[key]])) as ShownRow;
}
