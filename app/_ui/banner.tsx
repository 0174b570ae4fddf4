import type { ReactNode } from "react";

/** A line over the whole page about the installation, such as "demo data". */
export function Banner({ children }: { readonly children: ReactNode }) {
  return (
    <aside
      aria-label="About this installation"
      className="bg-accent-soft px-4 py-1.5 text-center text-sm text-ink"
    >
      {children}
    </aside>
  );
}
