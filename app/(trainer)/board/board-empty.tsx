import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_ui/empty-state";
import type { BoardGroup } from "@/lib/domain/flags/standing";

export function BoardEmpty({ counts }: { readonly counts: Readonly<Record<BoardGroup, number>> }) {
  const t = useTranslations("board");
  if (counts["needs-you"] > 0) return null;
  const quiet = counts["not-heard-from"];
  if (quiet + counts["on-track"] === 0) {
    return <EmptyState title={t("noClients.title")}>{t("noClients.explanation")}</EmptyState>;
  }
  return (
    <EmptyState title={t("nobody.title")}>
      {quiet === 0 ? t("nobody.noneQuiet") : t("nobody.quiet", { count: quiet })}
    </EmptyState>
  );
}
