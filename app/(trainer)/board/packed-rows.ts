import type { BoardRow } from "@/lib/services/views/board";

/** What a row shows. */
export type ShownRow = Pick<
  BoardRow,
  | "clientId"
  | "name"
  | "group"
  | "severity"
  | "headline"
  | "flagId"
  | "reasonCount"
  | "sinceAt"
  | "unknownSinceAt"
  | "unknownNrs"
  | "checkInSinceAt"
  | "lastReportAt"
  | "lastNrs"
  | "lastActivityAt"
  | "painByDay"
  | "acknowledgedAt"
>;

/**
 * The rows as one string of plain values. A page sends its markup and, beside it, what its components were given:
 * one short string is read and escaped far faster than the rows' markup a second time.
 */
export function packRows(rows: readonly ShownRow[]): string {
  return JSON.stringify(rows.map(pack));
}

export function unpackRows(packed: string): ShownRow[] {
  const rows: readonly ReturnType<typeof pack>[] = JSON.parse(packed);
  return rows.map(unpack);
}

function pack(row: ShownRow) {
  return [
    row.clientId,
    row.name,
    row.group,
    row.severity,
    row.headline,
    row.flagId,
    row.reasonCount,
    row.sinceAt,
    row.unknownSinceAt,
    row.lastReportAt,
    row.lastNrs,
    row.lastActivityAt,
    row.painByDay,
    row.acknowledgedAt,
    row.unknownNrs,
    row.checkInSinceAt,
  ] as const;
}

function unpack(values: ReturnType<typeof pack>): ShownRow {
  const [clientId, name, group, severity, headline, flagId, reasonCount, ...rest] = values;
  const [sinceAt, unknownSinceAt, lastReportAt, lastNrs, lastActivityAt, painByDay] = rest;
  return {
    clientId,
    name,
    group,
    severity,
    headline,
    flagId,
    reasonCount,
    sinceAt,
    unknownSinceAt,
    lastReportAt,
    lastNrs,
    lastActivityAt,
    painByDay,
    acknowledgedAt: rest[6],
    unknownNrs: rest[7],
    checkInSinceAt: rest[8],
  };
}
