import "server-only";
import type { BoardGroup, Standing } from "@/lib/domain/flags/standing";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { Category, Severity } from "@/lib/domain/vocabulary";
import type { ClientSql, Statement } from "./transaction";

const SAVE_STANDING: Statement = {
  name: "save-standing",
  text: `
insert into standing (practice_id, client_id, board_group, sort_key, severity, category, headline, flag_id,
  reason_count, open_flag_count, since_at, unknown_since_at, last_report_at, last_nrs, last_activity_at,
  pain_by_day, acknowledged_at, updated_at, episodes)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::float8 / 1000),
  to_timestamp($12::float8 / 1000), to_timestamp($13::float8 / 1000), $14, to_timestamp($15::float8 / 1000),
  $16::smallint[], to_timestamp($17::float8 / 1000), to_timestamp($18::float8 / 1000), $19)
on conflict (practice_id, client_id) do update set board_group = excluded.board_group,
  sort_key = excluded.sort_key, severity = excluded.severity, category = excluded.category,
  headline = excluded.headline, flag_id = excluded.flag_id, reason_count = excluded.reason_count,
  open_flag_count = excluded.open_flag_count, since_at = excluded.since_at,
  unknown_since_at = excluded.unknown_since_at, last_report_at = excluded.last_report_at,
  last_nrs = excluded.last_nrs, last_activity_at = excluded.last_activity_at,
  pain_by_day = excluded.pain_by_day, acknowledged_at = excluded.acknowledged_at,
  updated_at = excluded.updated_at, episodes = excluded.episodes`,
};

const BOARD_COLUMNS = `
  s.client_id as "clientId", u.name, s.board_group as "group", s.sort_key as "sortKey", s.severity,
  s.category, s.headline, s.flag_id as "flagId", s.reason_count as "reasonCount",
  s.open_flag_count as "openFlagCount", extract(epoch from s.since_at)::float8 * 1000 as "sinceAt",
  extract(epoch from s.unknown_since_at)::float8 * 1000 as "unknownSinceAt",
  extract(epoch from s.last_report_at)::float8 * 1000 as "lastReportAt", s.last_nrs as "lastNrs",
  extract(epoch from s.last_activity_at)::float8 * 1000 as "lastActivityAt", s.pain_by_day as "painByDay",
  extract(epoch from s.acknowledged_at)::float8 * 1000 as "acknowledgedAt"
from standing s
join user_account u on u.practice_id = s.practice_id and u.id = s.client_id`;

const READ_STANDING: Statement = {
  name: "read-standing",
  text: `select ${BOARD_COLUMNS} where s.practice_id = $1 and s.client_id = $2`,
};

const READ_EPISODES: Statement = {
  name: "read-episodes",
  text: "select episodes from standing where practice_id = $1 and client_id = $2",
};

/** A client's row on the board; instants in epoch milliseconds. */
export interface BoardRow {
  readonly clientId: string;
  readonly name: string;
  readonly group: BoardGroup;
  readonly sortKey: string;
  readonly severity: Severity | null;
  readonly category: Category | null;
  /** The reason in words, with the number that fired it. */
  readonly headline: string;
  readonly flagId: string | null;
  readonly reasonCount: number;
  readonly openFlagCount: number;
  readonly sinceAt: number | null;
  readonly unknownSinceAt: number | null;
  readonly lastReportAt: number | null;
  readonly lastNrs: number | null;
  readonly lastActivityAt: number | null;
  /** Highest number of each of the last 14 local days, oldest first; -1 where nothing was reported. */
  readonly painByDay: readonly number[];
  readonly acknowledgedAt: number | null;
}

export function saveStanding(
  tx: ClientSql,
  standing: Standing,
  episodes: readonly EpisodeStatus[],
  now: number,
): void {
  tx.send(SAVE_STANDING, [
    tx.scope.practiceId,
    tx.scope.clientId,
    standing.group,
    standing.sortKey,
    standing.severity,
    standing.category,
    standing.headline,
    standing.flagId,
    standing.reasonCount,
    standing.openFlagCount,
    standing.sinceAt,
    standing.unknownSinceAt,
    standing.lastReportAt,
    standing.lastNrs,
    standing.lastActivityAt,
    standing.painByDay,
    standing.acknowledgedAt,
    now,
    JSON.stringify(episodes),
  ]);
}

/** The client's row as the board shows it; undefined before the first evaluation. */
export async function readStanding(tx: ClientSql): Promise<BoardRow | undefined> {
  const rows = await tx.run<BoardRow>(READ_STANDING, [tx.scope.practiceId, tx.scope.clientId]);
  return rows[0];
}

/** The episodes that stood when the client was last evaluated. */
export async function readEpisodes(tx: ClientSql): Promise<readonly EpisodeStatus[]> {
  const { practiceId, clientId } = tx.scope;
  const rows = await tx.run<{ episodes: EpisodeStatus[] }>(READ_EPISODES, [practiceId, clientId]);
  return rows[0]?.episodes ?? [];
}
