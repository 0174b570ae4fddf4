import "./board.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/app/_ui/button-look";
import { PageHeader } from "@/app/_ui/page-header";
import { ClientMessages } from "@/app/i18n/client-messages";
import type { Translate } from "@/app/i18n/translate";
import { requireRole } from "@/lib/auth/session";
import { BOARD_GROUPS } from "@/lib/domain/flags/standing";
import { type Board, readBoard } from "@/lib/services/views/board";
import { BoardEmpty } from "./board-empty";
import { BoardList, type ShownGroup } from "./board-list";
import { type BoardView, boardHref, GROUP_TITLES, parseBoardView } from "./board-view";
import { OnTrackLink } from "./on-track-link";
import { toShownRow } from "./shown-row";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board");
  return { title: t("title") };
}

const BUTTON = buttonClass("secondary", "regular");

interface BoardPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Who needs the trainer, and why. Links are plain: a link component costs the server more than ten rows do. */
export default async function BoardPage({ searchParams }: BoardPageProps) {
  const { actor, now } = await requireRole("trainer", "owner");
  const view = parseBoardView(await searchParams);
  const [board, t] = await Promise.all([
    readBoard(actor, { group: view.show, after: view.after }),
    getTranslations("board"),
  ]);
  if (!board) notFound();

  const isOnTrackFolded = view.show !== "on-track";
  const shown = isOnTrackFolded ? withoutOnTrack(board) : board;
  return (
    <ClientMessages of={["board-list", "ui"]}>
      <PageHeader
        title={titleOf(view, t)}
        actions={isWholeBoard(view) ? null : <WayBack t={t} />}
      />
      {!view.after && isOnTrackFolded && <BoardEmpty counts={board.counts} />}
      <BoardList groups={groupsOf(shown, now, t)} />
      {shown.nextAfter !== null && (
        <p className="mt-4">
          <a className={BUTTON} href={boardHref({ ...view, after: shown.nextAfter })}>
            {t("more")}
          </a>
        </p>
      )}
      {isOnTrackFolded && <OnTrackLink count={board.counts["on-track"]} />}
    </ClientMessages>
  );
}

/** Clients on track come last: once one is among the rows, no page after this one holds anybody else. */
function withoutOnTrack(board: Board): Board {
  const rows = board.rows.filter((row) => row.group !== "on-track");
  const nextAfter = rows.length === board.rows.length ? board.nextAfter : null;
  return { ...board, rows, nextAfter };
}

function groupsOf({ rows, counts }: Board, now: number, t: Translate<"board">): ShownGroup[] {
  return BOARD_GROUPS.map((id) => ({
    id,
    title: t(GROUP_TITLES[id]),
    count: counts[id],
    rows: rows.filter((row) => row.group === id).map((row) => toShownRow(row, now)),
  })).filter((group) => group.rows.length > 0);
}

function titleOf({ show, after }: BoardView, t: Translate<"board">): string {
  const title = t(show ? GROUP_TITLES[show] : "title");
  return after ? t("continued", { title }) : title;
}

function isWholeBoard({ show, after }: BoardView): boolean {
  return !show && !after;
}

function WayBack({ t }: { readonly t: Translate<"board"> }) {
  return (
    <a className={BUTTON} href="/board">
      {t("back")}
    </a>
  );
}
