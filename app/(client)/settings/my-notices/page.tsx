import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { fieldsOf } from "@/app/_settings/fields-of";
import { OwnNotifications } from "@/app/_settings/own-notifications";
import { PageHeader } from "@/app/_ui/page-header";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { readOwnNotices } from "@/lib/services/notice-preferences";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function MyNotificationsPage() {
  const { actor } = await requireRole("client");
  const [own, t] = await Promise.all([readOwnNotices(actor), getTranslations("notifications")]);
  if (!own) notFound();
  const { preferences, timeZone, ...rest } = own;
  return (
    <ClientMessages of={["notifications", "ui"]}>
      <PageHeader title={t("title")} lead={t("zone", { zone: timeZone })} />
      <OwnNotifications reader="client" initial={fieldsOf(preferences)} {...rest} />
    </ClientMessages>
  );
}
