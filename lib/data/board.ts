import "#server-only";
import { BOARD_GROUPS, type BoardGroup } from "@/lib/domain/flags/standing";
import { db, prepare } from "./query";
import { type BoardRow, boardColumns } from "./standing";
import type { PracticeTransaction } from "./transaction";

interface Trainer {
  readonly practiceId: string;
  readonly trainerId: string;
}

/** The board row of each of the trainer's clients. */
const ownStandings = (given: Trainer) =>
  db
    .selectFrom("assignment as a")
    .innerJoin("standing as s", (join) =>
      join.onRef("s.practice_id", "=", "a.practice_id").onRef("s.client_id", "=", "a.client_id"),
    )
    .where("a.practice_id", "=", given.practiceId)
    .where("a.trainer_id", "=", given.trainerId);

const counts = prepare((given: Trainer) =>
  ownStandings(given)
    .select((eb) => ["s.board_group as group", eb.fn.countAll<string>().as("clients")])
    .groupBy("s.board_group"),
);

/** One page: `group` null is all groups; what sorts after `sortKey` and `clientId` follows. */
const page = prepare(
  (
    given: Trainer & { group: BoardGroup | null; sortKey: string; clientId: string; limit: number },
  ) =>
    ownStandings(given)
      .innerJoin("user_account as u", (join) =>
        join.onRef("u.practice_id", "=", "s.practice_id").onRef("u.id", "=", "s.client_id"),
      )
      .select(boardColumns)
      .where((eb) =>
        eb(
          eb.refTuple("s.sort_key", "s.client_id"),
          ">",
          eb.tuple(eb.val(given.sortKey), eb.val(given.clientId)),
        ),
      )
      .where((eb) => eb("s.board_group", "=", eb.fn.coalesce(eb.val(given.group), "s.board_group")))
      .orderBy("s.sort_key")
      .orderBy("s.client_id")
      .limit(given.limit),
);

/** A cursor is `sortKey.clientId`; one that does not look like that starts at the beginning. */
const CURSOR = /^(\w+)\.([0-9a-f-]{36})$/;
const NIL_UUID = "00000000-0000-0000-0000-000000000000";

export interface BoardPage {
  /** At most `limit` rows, those who need the trainer most first. */
  readonly rows: readonly BoardRow[];
  /** Of all the trainer's clients, not of the page. */
  readonly counts: Readonly<Record<BoardGroup, number>>;
}

export async function readBoardPage(
  tx: PracticeTransaction,
  trainerId: string,
  wanted: {
    readonly group?: BoardGroup | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<BoardPage> {
  const { practiceId } = tx.scope;
  const [, sortKey = "", clientId = NIL_UUID] = CURSOR.exec(wanted.after ?? "") ?? [];
  const { group = null, limit } = wanted;
  const [rows, groups] = await Promise.all([
    tx.run(page({ practiceId, trainerId, group, sortKey, clientId, limit })),
    tx.run(counts({ practiceId, trainerId })),
  ]);
  const clientsIn = new Map(groups.map(({ group: name, clients }) => [name, Number(clients)]));
  const entries = BOARD_GROUPS.map((name) => [name, clientsIn.get(name) ?? 0] as const);
  return { rows, counts: Object.fromEntries(entries) as Record<BoardGroup, number> };
}
