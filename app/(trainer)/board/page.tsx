import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { buttonClass } from "@/app/_ui/button-look";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { BOARD_GROUPS } from "@/lib/domain/flags/standing";
import { readBoard } from "@/lib/services/views/board";
import "./board.css";
import { BoardActs } from "./board-acts";
import { BoardEmpty } from "./board-empty";
import { type BoardView, boardHref, parseBoardView } from "./board-view";
import { GROUP_TITLES, Group, OnTrackLink } from "./group";

export const metadata: Metadata = { title: "Board" };

// Plain links: a link component costs the server more than ten rows do.
const BUTTON = buttonClass("secondary", "regular");

interface BoardPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BoardPage({ searchParams }: BoardPageProps) {
  const { actor, now } = await requireRole("trainer");
  const view = parseBoardView(await searchParams);
  const board = await readBoard(actor, { group: view.show, after: view.after });
  if (!board) notFound();

  const isFolded = view.show !== "on-track";
  const rows = isFolded ? board.rows.filter((row) => row.group !== "on-track") : board.rows;
  const hasMore = board.nextAfter !== null && rows.length === board.rows.length;
  return (
    <>
      <PageHeader title={titleOf(view)} actions={<WayBack view={view} />} />
      {!view.after && view.show !== "on-track" && <BoardEmpty counts={board.counts} />}
      <BoardActs>
        {BOARD_GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            count={board.counts[group]}
            rows={rows.filter((row) => row.group === group)}
            now={now}
          />
        ))}
      </BoardActs>
      {hasMore && (
        <p className="mt-4">
          <a className={BUTTON} href={boardHref({ ...view, after: board.nextAfter })}>
            Show more
          </a>
        </p>
      )}
      {isFolded && <OnTrackLink count={board.counts["on-track"]} />}
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
