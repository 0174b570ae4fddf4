import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRole } from "@/lib/auth/session";
import { readBoard } from "@/lib/services/views/board";
import "./board.css";
import { BoardContent } from "./board-content";
import { parseBoardView } from "./board-view";
import { packRows } from "./packed-rows";

export const metadata: Metadata = { title: "Board" };

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
  return (
    <BoardContent
      view={view}
      counts={board.counts}
      packedRows={packRows(rows)}
      nextAfter={rows.length === board.rows.length ? board.nextAfter : null}
      now={now}
    />
  );
}
