import type { GetServerSideProps } from "next";
import Head from "next/head";
import { BoardContent, type BoardContentProps } from "@/app/(trainer)/board/board-content";
import { parseBoardView } from "@/app/(trainer)/board/board-view";
import { toShownRow } from "@/app/(trainer)/board/shown-row";
import { readFrame } from "@/app/(trainer)/read-frame";
import { type Frame, TrainerFrame } from "@/app/(trainer)/trainer-frame";
import { SITE } from "@/app/site";
import { sessionCookieName } from "@/lib/auth/cookie";
import { findSignedIn } from "@/lib/auth/signed-in";
import { readBoard } from "@/lib/services/views/board";

interface BoardPageProps {
  readonly frame: Frame;
  readonly content: BoardContentProps;
}

export default function BoardPage({ frame, content }: BoardPageProps) {
  return (
    <TrainerFrame {...frame}>
      <Head>
        <title>{`Board · ${SITE.name}`}</title>
      </Head>
      <BoardContent {...content} />
    </TrainerFrame>
  );
}

export const getServerSideProps: GetServerSideProps<BoardPageProps> = async ({ req, query }) => {
  const signedIn = await findSignedIn(req.cookies[sessionCookieName]);
  if (!signedIn) return { redirect: { destination: "/sign-in", permanent: false } };
  // An owner alone has no board: whom they look after is nobody.
  if (!signedIn.actor.roles.includes("trainer")) return { notFound: true };

  const view = parseBoardView(query);
  const board = await readBoard(signedIn.actor, { group: view.show, after: view.after });
  if (!board) return { notFound: true };

  const isFolded = view.show !== "on-track";
  const rows = isFolded ? board.rows.filter((row) => row.group !== "on-track") : board.rows;
  const nextAfter = rows.length === board.rows.length ? board.nextAfter : null;
  const { counts } = board;
  const content = { view, counts, rows: rows.map(toShownRow), nextAfter, now: signedIn.now };
  return { props: { frame: await readFrame(signedIn), content } };
};
