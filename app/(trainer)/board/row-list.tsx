"use client";

import { unpackRows } from "./packed-rows";
import { boardRows } from "./row";

interface RowListProps {
  readonly packed: string;
  readonly now: number;
}

/** A client component only for the sake of what is sent: the same pure function writes the rows here and there. */
export function RowList({ packed, now }: RowListProps) {
  return (
    <ul
      className="board"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: every value in it is escaped by `html`.
      dangerouslySetInnerHTML={{ __html: boardRows(unpackRows(packed), now).markup }}
    />
  );
}
