import { boardRows } from "./row";
import type { ShownRow } from "./shown-row";

interface RowListProps {
  readonly rows: readonly ShownRow[];
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
