import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { fieldsOf } from "@/app/_settings/fields-of";
import { OwnNotices } from "@/app/_settings/own-notices";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { readOwnNotices } from "@/lib/services/notice-preferences";
import { SettingsLinks } from "../settings-links";

export const metadata: Metadata = { title: "How you are told" };

export default async function NoticesPage() {
  const { actor } = await requireRole("trainer", "owner");
  const own = await readOwnNotices(actor);
  if (!own) notFound();
  const { wishes, timeZone, usualTimeZone, ...rest } = own;
  const zones = { usual: usualTimeZone, names: Intl.supportedValuesOf("timeZone") };
  return (
    <>
      <PageHeader
        title="How you are told"
        lead={`When a client needs you. Times are those of ${timeZone}.`}
        actions={<SettingsLinks roles={actor.roles} here="/settings/notices" />}
      />
      <OwnNotices reader="trainer" initial={fieldsOf(wishes)} zones={zones} {...rest} />
    </>
  );
}
