import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A line over the whole page about the installation, such as "demo data". */
export function Banner({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <aside
      aria-label={t("about")}
      className="bg-accent-soft px-4 py-1.5 text-center text-sm text-ink"
    >
      {children}
    </aside>
  );
}
