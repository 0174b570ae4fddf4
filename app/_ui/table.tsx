import type { ReactNode } from "react";

interface TableProps {
  /** Read out before the table; shown only to those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A real table that scrolls by itself, so that the page does not; scrollable by keyboard too. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line"
    >
      <table className="w-full border-collapse bg-surface text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="bg-sunken text-left">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-semibold whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr]:border-t [&>tr]:border-line">{children}</tbody>
      </table>
    </section>
  );
}

export function Cell({ children }: { readonly children?: ReactNode }) {
  return <td className="px-3 py-2 align-top">{children}</td>;
}
