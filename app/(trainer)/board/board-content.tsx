import { buttonClass } from "@/app/_ui/button-look";
import { PageHeader } from "@/app/_ui/page-header";
import { BOARD_GROUPS, type BoardGroup } from "@/lib/domain/flags/standing";
import { BoardActs } from "./board-acts";
import { BoardEmpty } from "./board-empty";
import { type BoardView, boardHref } from "./board-view";
import { GROUP_TITLES, Group, OnTrackLink } from "./group";
import type { ShownRow } from "./shown-row";

// Plain links: a link component costs the server more than ten rows do.
const BUTTON = buttonClass("secondary", "regular");

export interface BoardContentProps {
  readonly view: BoardView;
  readonly counts: Readonly<Record<BoardGroup, number>>;
  readonly rows: readonly ShownRow[];
  /** Null: nothing more to show. */
  readonly nextAfter: string | null;
  readonly now: number;
}

/** All of the board under the trainer's header. */
export function BoardContent({ view, counts, rows, nextAfter, now }: BoardContentProps) {
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
