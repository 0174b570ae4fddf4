import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { fieldsOf } from "@/app/_settings/fields-of";
import { OwnNotifications } from "@/app/_settings/own-notifications";
import { PageHeader } from "@/app/_ui/page-header";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { readOwnNotices } from "@/lib/services/notice-preferences";
import { SettingsLinks } from "../settings-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NoticesPage() {
  const { actor } = await requireRole("trainer", "owner");
  const [own, t] = await Promise.all([readOwnNotices(actor), getTranslations("notifications")]);
  if (!own) notFound();
  const { preferences, timeZone, usualTimeZone, ...rest } = own;
  const zones = { usual: usualTimeZone, names: Intl.supportedValuesOf("timeZone") };
  return (
    <ClientMessages of={["notifications", "ui"]}>
      <PageHeader
        title={t("title")}
        lead={t("zone", { zone: timeZone })}
        actions={<SettingsLinks roles={actor.roles} here="/settings/notices" />}
      />
      <OwnNotifications reader="trainer" initial={fieldsOf(preferences)} zones={zones} {...rest} />
    </ClientMessages>
  );
}
