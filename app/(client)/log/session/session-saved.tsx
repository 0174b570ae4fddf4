import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/link-button";
import { StatusRegion } from "@/app/_ui/notice";
import { LoadLine } from "./load-line";
import type { SessionDraft } from "./session-draft";

interface SessionSavedProps {
  readonly id: string;
  readonly draft: SessionDraft;
}

export function SessionSaved({ id, draft }: SessionSavedProps) {
  const t = useTranslations("log-session");
  return (
    <div className="flex flex-col gap-6">
      <StatusRegion>
        <h1 className="text-2xl font-semibold tracking-tight">{t("saved")}</h1>
        <LoadLine draft={draft} />
      </StatusRegion>
      <section aria-labelledby="hurt" className="rounded-card border border-line bg-surface p-5">
        <h2 id="hurt" className="text-xl font-semibold">
          {t("hurt")}
        </h2>
        <div className="mt-4 grid grid-cols-2 gap-3">
          <LinkButton size="touch" href={`/log/pain?session=${id}`} className="min-h-14">
            {t("hurtYes")}
          </LinkButton>
          <LinkButton size="touch" href="/today" className="min-h-14">
            {t("hurtNo")}
          </LinkButton>
        </div>
      </section>
    </div>
  );
}
