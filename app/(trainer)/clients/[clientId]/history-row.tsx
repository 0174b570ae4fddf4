/** A row of a history. It is marked when a link of an evidence card leads to it. */
export const HISTORY_ROW =
  "scroll-mt-24 target:bg-accent-soft target:outline-2 target:outline-accent whitespace-nowrap";

/** Wide enough to be read on a phone, where the table scrolls sideways. */
export function Details({ children }: { readonly children: string }) {
  return <span className="block min-w-56 whitespace-normal">{children}</span>;
}
