import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { type Outbox, readOutbox } from "@/lib/services/outbox";
import { SettingsLinks } from "../settings-links";
import { Message } from "./message";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("outbox");
  return { title: t("title") };
}

export default async function OutboxPage() {
  const { actor, now } = await requireRole("owner");
  const [outbox, t] = await Promise.all([readOutbox(actor), getTranslations("outbox")]);
  if (!outbox) notFound();
  const { messages, timeZone } = outbox;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { zone: timeZone })}
        actions={<SettingsLinks roles={actor.roles} here="/settings/outbox" />}
      />
      <State outbox={outbox} />
      {messages.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {messages.map((message) => (
            <Message key={message.id} message={message} now={now} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </>
  );
}

function State({ outbox: { isMailSet, messages } }: { readonly outbox: Outbox }) {
  const t = useTranslations("outbox");
  const missed = messages.filter(({ status }) => status === "bounced" || status === "failed");
  return (
    <>
      {!isMailSet && (
        <Notice tone="plain" className="mb-4">
          {t("noServer")}
        </Notice>
      )}
      {missed.length > 0 && (
        <Notice tone="problem" className="mb-4">
          {t("missed", { count: missed.length })}
        </Notice>
      )}
    </>
  );
}
