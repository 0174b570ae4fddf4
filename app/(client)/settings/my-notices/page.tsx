import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { fieldsOf } from "@/app/_settings/fields-of";
import { OwnNotices } from "@/app/_settings/own-notices";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { readOwnNotices } from "@/lib/services/notice-preferences";

export const metadata: Metadata = { title: "How you are told" };

export default async function MyNoticesPage() {
  const { actor } = await requireRole("client");
  const own = await readOwnNotices(actor);
  if (!own) notFound();
  const { wishes, timeZone, ...rest } = own;
  return (
    <>
      <PageHeader title="How you are told" lead={`Times are those of ${timeZone}.`} />
      <OwnNotices reader="client" initial={fieldsOf(wishes)} {...rest} />
    </>
  );
}
