import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDateTime } from "@/app/_ui/format";
import { SeverityChip } from "@/app/_ui/severity-chip";
import type { Translate } from "@/app/i18n/translate";
import type { Flag } from "@/lib/domain/flags/flag";
import type { ClientPage, FlagEventView } from "@/lib/services/views/client-page";
import { summaryOf } from "@/lib/words/findings";
import { CATEGORY_WORDS, capitalise } from "@/lib/words/vocabulary";
import { FindingEvidence } from "./finding-evidence";
import { FlagActs } from "./flag-acts";
import { eventKey, flagState } from "./flag-state";

interface EvidenceCardProps {
  readonly flag: Flag;
  readonly page: ClientPage;
}

/** Every flag has the same card, in the same order: sentence, numbers, entries, missing, clears, rule, events, acts. */
export function EvidenceCard({ flag, page }: EvidenceCardProps) {
  const t = useTranslations("client");
  const { timeZone } = page.client;
  const { headline, contributors, rulesVersion } = flag;
  const isClosed = flag.status === "closed";
  return (
    <article
      id={flag.id}
      aria-labelledby={`${flag.id}-title`}
      className="rounded-card border border-line bg-surface p-4 target:border-2 target:border-accent sm:p-5"
    >
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <SeverityChip state={flag.severity} />
        {flag.unknownSinceAt !== undefined && <SeverityChip state="unknown" />}
        <span>{capitalise(CATEGORY_WORDS[flag.category])}</span>
      </div>
      <h3 id={`${flag.id}-title`} className="mt-2 text-lg font-semibold">
        {summaryOf(headline)}
      </h3>
      <p className="mb-4 text-sm text-ink-soft">{flagState(flag, timeZone, page.now, t)}</p>
      <FindingEvidence
        finding={headline}
        page={page}
        rulesVersion={rulesVersion}
        isClosed={isClosed}
      />
      {contributors.map((finding) => (
        <details key={summaryOf(finding)} className="mt-3">
          <summary className="py-1">
            {t.rich("flags.also", { summary: summaryOf(finding), strong: strongText })}
          </summary>
          <div className="mt-2 border-l-2 border-line pl-4">
            <FindingEvidence
              finding={finding}
              page={page}
              rulesVersion={rulesVersion}
              isClosed={isClosed}
            />
          </div>
        </details>
      ))}
      <Events events={page.events.filter(({ flagId }) => flagId === flag.id)} timeZone={timeZone} />
      {flag.status === "open" && (
        <FlagActs
          clientId={page.clientId}
          flagId={flag.id}
          isUrgent={flag.severity === "urgent"}
          isAcknowledged={flag.acknowledgedAt !== undefined}
          canSnooze={flag.category === "overuse" && flag.severity !== "urgent"}
        />
      )}
    </article>
  );
}

function Events({
  events,
  timeZone,
}: {
  readonly events: readonly FlagEventView[];
  readonly timeZone: string;
}) {
  const t = useTranslations("client");
  if (events.length === 0) return null;
  return (
    <div className="mt-4 text-sm">
      <h4 className="mb-1 font-semibold">{t("flags.happened")}</h4>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            {eventText(event, timeZone, t)}
            {event.reason && <q className="ml-1 whitespace-pre-line">{event.reason}</q>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function strongText(text: ReactNode): ReactNode {
  return <strong className="font-medium">{text}</strong>;
}

/** "Mon 3 Mar 19:10: acknowledged, by Tess" */
function eventText(
  { at, kind, actorName }: FlagEventView,
  timeZone: string,
  t: Translate<"client">,
): string {
  const key = eventKey(kind);
  const event = key === null ? kind : t(key);
  const time = formatDateTime(at, timeZone);
  return actorName === null
    ? t("flags.byTwinge", { time, event })
    : t("flags.by", { time, event, actor: actorName });
}
