import "#server-only";
import type { BoardGroup } from "@/lib/domain/flags/standing";
import type { BoardRow } from "./standing";
import type { PracticeSql, Statement } from "./transaction";

/** The columns of a row in the order in which the statement lists them. */
const COLUMNS = {
  clientId: "s.client_id",
  name: "u.name",
  group: "s.board_group",
  sortKey: "s.sort_key",
  severity: "s.severity",
  category: "s.category",
  headline: "s.reason",
  flagId: "s.flag_id",
  reasonCount: "s.reason_count",
  openFlagCount: "s.open_flag_count",
  sinceAt: epochMilliseconds("s.since_at"),
  unknownSinceAt: epochMilliseconds("s.unknown_since_at"),
  unknownNrs: "s.unknown_nrs",
  checkInSinceAt: epochMilliseconds("s.check_in_since_at"),
  lastReportAt: epochMilliseconds("s.last_report_at"),
  lastNrs: "s.last_nrs",
  lastActivityAt: epochMilliseconds("s.last_activity_at"),
  painByDay: "s.pain_by_day",
  acknowledgedAt: epochMilliseconds("s.acknowledged_at"),
} as const satisfies Record<keyof BoardRow, string>;

const KEYS = Object.keys(COLUMNS) as readonly (keyof BoardRow)[];

function epochMilliseconds(column: string): string {
  return `(date_part('epoch', ${column}) * 1000)::bigint`;
}

/**
 * The counts and one page in one statement, since both need all clients of the trainer. The page comes as one text:
 * a thousand values of their own cost the driver several times what a parser of JSON takes for them.
 */
const READ_BOARD: Statement = {
  name: "read-board",
  text: `
with mine as materialized (
  select s.client_id, s.board_group, s.sort_key
  from assignment a
  join standing s on s.practice_id = a.practice_id and s.client_id = a.client_id
  where a.practice_id = $1 and a.trainer_id = $2
), page as (
  select client_id, sort_key from mine
  where (sort_key, client_id) > ($3::text, $4::uuid) and ($5::text is null or board_group = $5)
  order by sort_key, client_id
  limit $6
)
select
  (select json_object_agg(board_group, count)::text
    from (select board_group, count(*) from mine group by board_group) g) as counts,
  (select json_agg(json_build_array(${Object.values(COLUMNS).join(", ")}) order by p.sort_key, p.client_id)::text
    from page p
    join standing s on s.practice_id = $1 and s.client_id = p.client_id
    join user_account u on u.practice_id = $1 and u.id = p.client_id) as rows`,
};

/** A cursor is `sortKey.clientId`; one that does not look like that starts at the beginning. */
const CURSOR = /^(\w+)\.([0-9a-f-]{36})$/;
const NIL_UUID = "00000000-0000-0000-0000-000000000000";

export interface BoardPage {
  /** In the order of need, at most `limit`. */
  readonly rows: readonly BoardRow[];
  /** Of all the trainer's clients, not of the page. */
  readonly counts: Readonly<Record<BoardGroup, number>>;
}

export async function readBoardPage(
  tx: PracticeSql,
  trainerId: string,
  page: {
    readonly group?: BoardGroup | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<BoardPage> {
  const cursor = CURSOR.exec(page.after ?? "");
  const [found] = await tx.run<{ counts: string | null; rows: string | null }>(READ_BOARD, [
    tx.scope.practiceId,
    trainerId,
    cursor?.[1] ?? "",
    cursor?.[2] ?? NIL_UUID,
    page.group ?? null,
    page.limit,
  ]);
  return {
    rows: found?.rows ? readRows(found.rows) : [],
    counts: {
      ...{ "needs-you": 0, "not-heard-from": 0, "on-track": 0 },
      ...(found?.counts && JSON.parse(found.counts)),
    },
  };
}

function readRows(text: string): BoardRow[] {
  const rows: readonly unknown[][] = JSON.parse(text);
  return rows.map((values) => {
    const row: Partial<Record<keyof BoardRow, unknown>> = {};
    for (let index = 0; index < KEYS.length; index += 1) {
      const key = KEYS[index];
      if (key) row[key] = values[index];
    }
    return row as BoardRow;
  });
}
