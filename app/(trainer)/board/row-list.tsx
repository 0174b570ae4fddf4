import type { BoardRow } from "@/lib/services/views/board";
import { boardRows } from "./row";

interface RowListProps {
  readonly rows: readonly BoardRow[];
  readonly now: number;
}

export function RowList({ rows, now }: RowListProps) {
  return (
    <ul
      className="board"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: every value in it is escaped by `html`.
      dangerouslySetInnerHTML={{ __html: boardRows(rows, now).markup }}
    />
  );
}
