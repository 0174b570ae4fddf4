import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_ui/empty-state";
import type { ClientPage } from "@/lib/services/views/client-page";
import { EvidenceCard } from "./evidence-card";

export function FlagsSection({ page }: { readonly page: ClientPage }) {
  const t = useTranslations("client");
  const open = page.flags.filter((flag) => flag.status === "open");
  const closed = page.flags.filter((flag) => flag.status === "closed");
  return (
    <section aria-labelledby="flags">
      <h2 id="flags" className="mb-3 text-lg font-semibold">
        {t("flags.title")}
      </h2>
      <div className="grid gap-4">
        {open.map((flag) => (
          <EvidenceCard key={flag.id} flag={flag} page={page} />
        ))}
        {open.length === 0 && (
          <EmptyState title={t("flags.noneTitle")}>{t("flags.none")}</EmptyState>
        )}
        {closed.length > 0 && (
          <details>
            <summary className="py-1 font-medium">
              {t("flags.closed", { count: closed.length })}
            </summary>
            <div className="mt-3 grid gap-4">
              {closed.map((flag) => (
                <EvidenceCard key={flag.id} flag={flag} page={page} />
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  );
}
