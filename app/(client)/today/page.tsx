import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { readToday } from "@/lib/services/views/today";
import { OwnFlag } from "../own-flag";
import { urgencyOfFlags } from "../pain/urgency";
import { UrgentInstruction } from "../pain/urgent-instruction";
import { TodaySections } from "./today-sections";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("today");
  return { title: t("title") };
}

const CLIENT_MESSAGES = ["saving", "today", "ui"] as const;

export default async function TodayPage() {
  const { actor } = await requireRole("client");
  const [today, t] = await Promise.all([readToday(actor), getTranslations("today")]);
  if (!today) notFound();
  const urgency = urgencyOfFlags(today.flags);
  if (!urgency) {
    return (
      <ClientMessages of={CLIENT_MESSAGES}>
        <h1 className="mb-5 text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <TodaySections today={today} />
      </ClientMessages>
    );
  }
  const urgent = today.flags.filter(({ severity }) => severity === "urgent");
  // The instruction comes first and alone; the rest of the day is one tap away.
  return (
    <ClientMessages of={CLIENT_MESSAGES}>
      <div className="flex flex-col gap-5">
        <UrgentInstruction urgency={urgency} />
        <details>
          <summary className="flex min-h-11 items-center font-medium text-accent">
            {t("basis")}
          </summary>
          <div className="mt-2 flex flex-col gap-3">
            {urgent.map((flag) => (
              <OwnFlag key={flag.id} flag={flag} now={today.now} timeZone={today.timeZone} />
            ))}
          </div>
        </details>
        <details>
          <summary className="flex min-h-11 items-center font-medium text-accent">
            {t("everythingElse")}
          </summary>
          <div className="mt-2">
            <TodaySections today={today} />
          </div>
        </details>
      </div>
    </ClientMessages>
  );
}
