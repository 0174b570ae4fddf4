import { formatRecent } from "@/app/_ui/format";
import type { MailStatus, OutboxRow } from "@/lib/services/outbox";

interface MessageProps {
  readonly message: OutboxRow;
  readonly now: number;
  readonly timeZone: string;
}

const STATUS_WORDS: Readonly<Record<MailStatus, string>> = {
  kept: "Kept here",
  queued: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  bounced: "Refused",
  failed: "Given up",
};
const MARKS: Readonly<Record<MailStatus, string>> = {
  kept: "○",
  queued: "…",
  sending: "…",
  sent: "✓",
  bounced: "▲",
  failed: "▲",
};

export function Message({ message, now, timeZone }: MessageProps) {
  const { recipient, email, subject, text, status, createdAt } = message;
  const when = (at: number) => formatRecent(at, now, timeZone);
  return (
    <li className="rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold">{subject}</h2>
        <p className={isMissed(status) ? "font-medium text-urgent" : "text-ink-soft"}>
          <span aria-hidden="true">{MARKS[status]} </span>
          {STATUS_WORDS[status]}
        </p>
      </div>
      <p className="text-sm break-words text-ink-soft">
        To {recipient} ({email}), {when(createdAt)}
      </p>
      <Detail message={message} when={when} />
      <details className="mt-1">
        <summary className="flex min-h-11 items-center font-medium text-accent">Text</summary>
        <p className="break-words whitespace-pre-line">{text}</p>
      </details>
    </li>
  );
}

function Detail({
  message: { status, attempts, fault, settledAt, nextAttemptAt },
  when,
}: {
  readonly message: OutboxRow;
  readonly when: (at: number) => string;
}) {
  const words: Partial<Record<MailStatus, string | null>> = {
    queued:
      attempts > 0 && nextAttemptAt !== null
        ? `The mail server did not take it (${fault}). Tried ${times(attempts)}, next ${when(nextAttemptAt)}.`
        : null,
    sent: settledAt !== null ? `Taken by the mail server ${when(settledAt)}.` : null,
    bounced: `The mail server refuses this recipient (${fault}). It is not tried again.`,
    failed: `The mail server did not take it for three days (${fault}, tried ${times(attempts)}).`,
  };
  const line = words[status];
  return line ? <p className="mt-1 text-sm">{line}</p> : null;
}

function isMissed(status: MailStatus): boolean {
  return status === "bounced" || status === "failed";
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
