import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { readClientPage } from "@/lib/services/views/client-page";
import { Announcer } from "./announcer";
import { ClientHeader } from "./client-header";
import { FlagsSection } from "./flags-section";
import { PainHistory } from "./pain-history";
import { PainOverLoad } from "./pain-over-load";
import { parseWeeks } from "./range-links";
import { ReferralCard } from "./referral-card";
import { SessionHistory } from "./session-history";

/** No name in the title: it would stay in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("client");
  return { title: t("title") };
}

interface ClientPageProps {
  readonly params: Promise<{ readonly clientId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: ClientPageProps) {
  const { actor } = await requireRole("trainer");
  const page = await readClientPage(actor, (await params).clientId);
  if (!page) notFound();
  const { weeks } = await searchParams;
  return (
    <ClientMessages of={["triage", "ui"]}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <div>
          <ClientHeader page={page} />
          <PainOverLoad page={page} weeks={parseWeeks(weeks)} />
        </div>
        <Announcer>
          <FlagsSection page={page} />
        </Announcer>
        <ReferralCard page={page} />
        <PainHistory page={page} />
        <SessionHistory page={page} />
      </div>
    </ClientMessages>
  );
}
