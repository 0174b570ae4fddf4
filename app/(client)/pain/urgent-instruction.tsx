import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Urgency } from "./urgency";

/**
 * What to do, alone on the screen: no load, no reassurance, no cause. It is shown before anything is sent and also
 * when sending fails, and the trainer cannot take it away.
 */
export function UrgentInstruction({ urgency }: { readonly urgency: Urgency }) {
  return (
    <section
      aria-labelledby="urgent"
      className="rounded-card border-4 border-urgent bg-urgent-soft p-5 text-lg"
    >
      {urgency === "now" ? <HelpNow /> : <AdviceToday />}
    </section>
  );
}

const strong = (children: ReactNode) => <strong>{children}</strong>;

function HelpNow() {
  const t = useTranslations("urgent");
  return (
    <>
      <h1 id="urgent" className="text-2xl font-bold">
        {t("now.title")}
      </h1>
      <p className="mt-3">{t.rich("now.reason", { strong })}</p>
      <p className="mt-3">{t("now.say")}</p>
      <p className="mt-3">{t("doNotWait")}</p>
    </>
  );
}

function AdviceToday() {
  const t = useTranslations("urgent");
  return (
    <>
      <h1 id="urgent" className="text-2xl font-bold">
        {t("today.title")}
      </h1>
      <p className="mt-3">{t.rich("today.reason", { strong })}</p>
      <p className="mt-3">{t.rich("today.worse", { strong })}</p>
      <p className="mt-3">{t("doNotWait")}</p>
    </>
  );
}
