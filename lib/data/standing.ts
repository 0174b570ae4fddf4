import "#server-only";
import type { BoardGroup } from "@/lib/domain/flags/standing";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { Category, Severity } from "@/lib/domain/vocabulary";
import type { ClientSql, Statement } from "./transaction";

const BOARD_COLUMNS = `
  s.client_id as "clientId", u.name, s.board_group as "group", s.sort_key as "sortKey", s.severity,
  s.category, s.reason as headline, s.flag_id as "flagId", s.reason_count as "reasonCount",
  s.open_flag_count as "openFlagCount", extract(epoch from s.since_at)::float8 * 1000 as "sinceAt",
  extract(epoch from s.unknown_since_at)::float8 * 1000 as "unknownSinceAt", s.unknown_nrs as "unknownNrs",
  extract(epoch from s.check_in_since_at)::float8 * 1000 as "checkInSinceAt",
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
  /** The number last heard of what has been unknown for longest. */
  readonly unknownNrs: number | null;
  /** Since when a check-in has stood unanswered; null: none does. */
  readonly checkInSinceAt: number | null;
  readonly lastReportAt: number | null;
  readonly lastNrs: number | null;
  readonly lastActivityAt: number | null;
  /** Highest number of each of the last 14 local days, oldest first; -1 where nothing was reported. */
  readonly painByDay: readonly number[];
  readonly acknowledgedAt: number | null;
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
