import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { type Outbox, readOutbox } from "@/lib/services/outbox";
import { SettingsLinks } from "../settings-links";
import { Message } from "./message";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const { actor, now } = await requireRole("owner");
  const outbox = await readOutbox(actor);
  if (!outbox) notFound();
  const { messages, timeZone } = outbox;
  return (
    <>
      <PageHeader
        title="Outbox"
        lead={`Mail to the people of your practice, the newest first. Times are those of ${timeZone}.`}
        actions={<SettingsLinks roles={actor.roles} here="/settings/outbox" />}
      />
      <State outbox={outbox} />
      {messages.length === 0 ? (
        <EmptyState title="Messages will be here">
          Nothing had to be told yet. When a client needs somebody, the message stands here.
        </EmptyState>
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
  const missed = messages.filter(({ status }) => status === "bounced" || status === "failed");
  return (
    <>
      {!isMailSet && (
        <Notice tone="plain" className="mb-4">
          No mail is sent: no mail server is set up. Messages are kept here to be read. To send
          them, set SMTP_URL and MAIL_FROM, as the file .env.example says, and start Twinge again;
          what was kept until then stays here.
        </Notice>
      )}
      {missed.length > 0 && (
        <Notice tone="problem" className="mb-4">
          {missed.length === 1
            ? "1 message did not reach its recipient."
            : `${missed.length} messages did not reach their recipients.`}{" "}
          Check the address, and tell them in another way.
        </Notice>
      )}
    </>
  );
}
