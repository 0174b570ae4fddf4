import { useTranslations } from "next-intl";
import { formatRecent } from "@/app/_ui/format";
import type { MessageKey } from "@/app/i18n/translate";
import type { MailStatus, OutboxRow } from "@/lib/services/outbox";

interface MessageProps {
  readonly message: OutboxRow;
  readonly now: number;
  readonly timeZone: string;
}

const STATUS = {
  kept: "status.kept",
  queued: "status.queued",
  sending: "status.sending",
  sent: "status.sent",
  bounced: "status.bounced",
  failed: "status.failed",
} as const satisfies Readonly<Record<MailStatus, MessageKey<"outbox">>>;
const MARKS: Readonly<Record<MailStatus, string>> = {
  kept: "○",
  queued: "…",
  sending: "…",
  sent: "✓",
  bounced: "▲",
  failed: "▲",
};

export function Message({ message, now, timeZone }: MessageProps) {
  const t = useTranslations("outbox");
  const { recipient, email, subject, text, status, createdAt } = message;
  const when = (at: number) => formatRecent(at, now, timeZone);
  return (
    <li className="rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold">{subject}</h2>
        <p className={isMissed(status) ? "font-medium text-urgent" : "text-ink-soft"}>
          <span aria-hidden="true">{MARKS[status]} </span>
          {t(STATUS[status])}
        </p>
      </div>
      <p className="text-sm break-words text-ink-soft">
        {t("recipient", { name: recipient, email, time: when(createdAt) })}
      </p>
      <Detail message={message} when={when} />
      <details className="mt-1">
        <summary className="flex min-h-11 items-center font-medium text-accent">
          {t("text")}
        </summary>
        <p className="break-words whitespace-pre-line">{text}</p>
      </details>
    </li>
  );
}

interface DetailProps {
  readonly message: OutboxRow;
  readonly when: (at: number) => string;
}

/** What the mail server did with the message, where there is something to say. */
function Detail({ message, when }: DetailProps) {
  const t = useTranslations("outbox");
  const { status, attempts: count, settledAt, nextAttemptAt } = message;
  const fault = message.fault ?? "";
  const details: Partial<Record<MailStatus, string | null>> = {
    queued:
      count > 0 && nextAttemptAt !== null
        ? t("retried", { fault, count, time: when(nextAttemptAt) })
        : null,
    sent: settledAt !== null ? t("taken", { time: when(settledAt) }) : null,
    bounced: t("refused", { fault }),
    failed: t("givenUp", { fault, count }),
  };
  const detail = details[status];
  return detail ? <p className="mt-1 text-sm">{detail}</p> : null;
}

function isMissed(status: MailStatus): boolean {
  return status === "bounced" || status === "failed";
}
