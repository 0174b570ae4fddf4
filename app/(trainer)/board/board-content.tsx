"use client";

import { buttonClass } from "@/app/_ui/button-look";
import { PageHeader } from "@/app/_ui/page-header";
import { BOARD_GROUPS, type BoardGroup } from "@/lib/domain/flags/standing";
import { BoardActs } from "./board-acts";
import { BoardEmpty } from "./board-empty";
import { type BoardView, boardHref } from "./board-view";
import { GROUP_TITLES, Group, OnTrackLink } from "./group";
import { unpackRows } from "./packed-rows";

// Plain links: a link component costs the server more than ten rows do.
const BUTTON = buttonClass("secondary", "regular");

interface BoardContentProps {
  readonly view: BoardView;
  readonly counts: Readonly<Record<BoardGroup, number>>;
  readonly packedRows: string;
  /** Null: nothing more to show. */
  readonly nextAfter: string | null;
  readonly now: number;
}

/**
 * All of the board under the trainer's header. A client component for the sake of what is made and sent: of a server
 * component every element is written twice, of this one the markup once and beside it these few values.
 */
export function BoardContent({ view, counts, packedRows, nextAfter, now }: BoardContentProps) {
  const rows = unpackRows(packedRows);
  const isFolded = view.show !== "on-track";
  return (
    <>
      <PageHeader title={titleOf(view)} actions={<WayBack view={view} />} />
      {!view.after && isFolded && <BoardEmpty counts={counts} />}
      <BoardActs>
        {BOARD_GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            count={counts[group]}
            rows={rows.filter((row) => row.group === group)}
            now={now}
          />
        ))}
      </BoardActs>
      {nextAfter !== null && (
        <p className="mt-4">
          <a className={BUTTON} href={boardHref({ ...view, after: nextAfter })}>
            Show more
          </a>
        </p>
      )}
      {isFolded && <OnTrackLink count={counts["on-track"]} />}
    </>
  );
}

function titleOf({ show, after }: BoardView): string {
  const title = show ? GROUP_TITLES[show] : "Board";
  return after ? `${title}, continued` : title;
}

function WayBack({ view }: { readonly view: BoardView }) {
  if (!view.show && !view.after) return null;
  return (
    <a className={BUTTON} href="/board">
      Back to who needs you
    </a>
  );
}
