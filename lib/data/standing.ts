import "#server-only";
import type { ExpressionBuilder } from "kysely";
import type { DB } from "@/generated/kysely/tables";
import type { Standing } from "@/lib/domain/flags/standing";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import { toDate } from "./instants";
import { db, prepare } from "./query";
import { type NewRow, upsertRows } from "./rows";
import { epochMs } from "./sql";
import type { AnyTransaction, ClientTransaction } from "./transaction";

/** A client's row on the board; instants in epoch milliseconds. */
export interface BoardRow extends Standing {
  readonly clientId: string;
  readonly name: string;
  /** Since when a check-in is unanswered; null: none is. */
  readonly checkInSinceAt: number | null;
}

/** The columns of a board row, from the tables `s` (standing) and `u` (user_account). */
export const boardColumns = (eb: ExpressionBuilder<BoardTables, "s" | "u">) =>
  [
    "s.client_id as clientId",
    "u.name",
    "s.board_group as group",
    "s.sort_key as sortKey",
    "s.severity",
    "s.category",
    "s.reason",
    "s.flag_id as flagId",
    "s.reason_count as reasonCount",
    "s.open_flag_count as openFlagCount",
    epochMs(eb.ref("s.since_at")).as("sinceAt"),
    epochMs(eb.ref("s.unknown_since_at")).as("unknownSinceAt"),
    "s.unknown_nrs as unknownNrs",
    epochMs(eb.ref("s.check_in_since_at")).as("checkInSinceAt"),
    epochMs(eb.ref("s.last_report_at")).as("lastReportAt"),
    "s.last_nrs as lastNrs",
    epochMs(eb.ref("s.last_activity_at")).as("lastActivityAt"),
    "s.pain_by_day as painByDay",
    epochMs(eb.ref("s.acknowledged_at")).as("acknowledgedAt"),
  ] as const;
type BoardTables = DB & { s: DB["standing"]; u: DB["user_account"] };

interface Client {
  readonly practiceId: string;
  readonly clientId: string;
}

const boardRowOf = prepare((given: Client) =>
  db
    .selectFrom("standing as s")
    .innerJoin("user_account as u", (join) =>
      join.onRef("u.practice_id", "=", "s.practice_id").onRef("u.id", "=", "s.client_id"),
    )
    .select(boardColumns)
    .where("s.practice_id", "=", given.practiceId)
    .where("s.client_id", "=", given.clientId),
);

const episodesOf = prepare((given: Client) =>
  db
    .selectFrom("standing")
    .select("episodes")
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId),
);

/** The client's row as the board shows it; undefined before the first evaluation. */
export async function readStanding(tx: ClientTransaction): Promise<BoardRow | undefined> {
  const { practiceId, clientId } = tx.scope;
  const [row] = await tx.run(boardRowOf({ practiceId, clientId }));
  return row;
}

/** The episodes that were open when the client was last evaluated. */
export async function readEpisodes(tx: ClientTransaction): Promise<readonly EpisodeStatus[]> {
  const { practiceId, clientId } = tx.scope;
  const [row] = await tx.run(episodesOf({ practiceId, clientId }));
  return row?.episodes ?? [];
}

const COLUMNS = [
  "practice_id",
  "client_id",
  "board_group",
  "sort_key",
  "severity",
  "category",
  "reason",
  "flag_id",
  "reason_count",
  "open_flag_count",
  "since_at",
  "unknown_since_at",
  "unknown_nrs",
  "check_in_since_at",
  "last_report_at",
  "last_nrs",
  "last_activity_at",
  "pain_by_day",
  "acknowledged_at",
  "episodes",
  "updated_at",
] as const;
type StandingRow = NewRow<"standing", (typeof COLUMNS)[number]>;

const writeStandings = prepare((given: { rows: readonly StandingRow[] }) =>
  upsertRows("standing", ["practice_id", "client_id"], COLUMNS, given.rows),
);

/** What an evaluation found of one client, for the board and the client's own page. */
export interface NewStanding {
  readonly clientId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly standing: Standing;
  /** Those that stand. */
  readonly episodes: readonly EpisodeStatus[];
  /** Since when a check-in is unanswered; null: none is. */
  readonly checkInSinceAt: number | null;
}

export function saveStandings(tx: AnyTransaction, all: readonly NewStanding[]): void {
  tx.send(writeStandings({ rows: all.map((one) => standingRow(tx.scope.practiceId, one)) }));
}

function standingRow(practiceId: string, found: NewStanding): StandingRow {
  const { standing } = found;
  return {
    practice_id: practiceId,
    client_id: found.clientId,
    board_group: standing.group,
    sort_key: standing.sortKey,
    severity: standing.severity,
    category: standing.category,
    reason: standing.reason,
    flag_id: standing.flagId,
    reason_count: standing.reasonCount,
    open_flag_count: standing.openFlagCount,
    since_at: toDate(standing.sinceAt),
    unknown_since_at: toDate(standing.unknownSinceAt),
    unknown_nrs: standing.unknownNrs,
    check_in_since_at: toDate(found.checkInSinceAt),
    last_report_at: toDate(standing.lastReportAt),
    last_nrs: standing.lastNrs,
    last_activity_at: toDate(standing.lastActivityAt),
    pain_by_day: [...standing.painByDay],
    acknowledged_at: toDate(standing.acknowledgedAt),
    episodes: found.episodes,
    updated_at: new Date(found.at),
  };
}
