import "#server-only";
import { openPracticeScope } from "@/lib/auth/scope";
import { readBoardPage } from "@/lib/data/board";
import type { BoardRow } from "@/lib/data/standing";
import { inTransaction } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import type { BoardGroup } from "@/lib/domain/flags/standing";

export type { BoardRow } from "@/lib/data/standing";

/** @internal Exported for tests. */
export const BOARD_PAGE_SIZE = 50;

export interface Board {
  /** Ordered by need; at most `BOARD_PAGE_SIZE`. */
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<BoardGroup, number>>;
  /** The cursor of the next page, to be passed as `after`; null at the end. */
  readonly nextAfter: string | null;
}

/**
 * The trainer's own clients, those who need them most first. It reads one board row for each client and computes
 * nothing. Null: the actor has no board. `group` narrows to one group; `after` is the cursor of the page before.
 */
export async function readBoard(
  actor: UserActor,
  page: { readonly group?: BoardGroup | undefined; readonly after?: string | undefined } = {},
): Promise<Board | null> {
  const scope = openPracticeScope(actor, "read-board");
  if (!scope) return null;
  const { rows, counts } = await inTransaction(scope, (tx) =>
    readBoardPage(tx, actor.userId, { ...page, limit: BOARD_PAGE_SIZE + 1 }),
  );
  const shown = rows.slice(0, BOARD_PAGE_SIZE);
  const last = rows.length > BOARD_PAGE_SIZE ? shown.at(-1) : undefined;
  return { rows: shown, counts, nextAfter: last ? `${last.sortKey}.${last.clientId}` : null };
}
