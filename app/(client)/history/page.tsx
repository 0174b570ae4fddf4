import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatDate, formatTime } from "@/app/_ui/format";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { readToday } from "@/lib/services/views/today";
import { exerciseWords, painTitle, painWords, sessionTitle, sessionWords } from "../entry-words";
import { OwnFlag } from "../own-flag";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history");
  return { title: t("title") };
}

interface Row {
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly lines: readonly string[];
}

export default async function HistoryPage() {
  const { actor, units } = await requireRole("client");
  const [today, t, entryText] = await Promise.all([
    readToday(actor),
    getTranslations("history"),
    getTranslations("entry"),
  ]);
  if (!today) notFound();
  const { now, timeZone } = today;
  const rows: Row[] = [
    ...today.sessions.map((session) => ({
      id: session.id,
      at: session.startedAt,
      title: sessionTitle(session),
      lines: [
        sessionWords(session, entryText),
        ...(session.exercises ?? []).map((exercise) =>
          exerciseWords(exercise, units ?? "kg", entryText),
        ),
      ],
    })),
    ...today.pain.map((report) => ({
      id: report.id,
      at: report.reportedAt,
      title: painTitle(report),
      lines: [painWords(report)].filter(Boolean),
    })),
  ].sort((a, b) => b.at - a.at);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {today.flags.length > 0 && (
        <section aria-labelledby="flags" className="mb-7 flex flex-col gap-3">
          <h2 id="flags" className="text-lg font-semibold">
            {t("flags")}
          </h2>
          {today.flags.map((flag) => (
            <OwnFlag key={flag.id} flag={flag} now={now} timeZone={timeZone} />
          ))}
        </section>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={t("empty")}
          action={
            <LinkButton look="primary" size="touch" href="/log/session">
              {t("logSession")}
            </LinkButton>
          }
        >
          {t("emptyHint")}
        </EmptyState>
      ) : (
        byDay(rows, timeZone).map(([day, entries]) => (
          <section key={day} aria-label={day} className="mb-5">
            <h2 className="mb-2 font-semibold">{day}</h2>
            <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
              {entries.map((row) => (
                <li key={row.id} id={row.id} className="px-4 py-3 target:bg-accent-soft">
                  <p>
                    <span className="text-ink-soft tabular-nums">
                      {formatTime(row.at, timeZone)}
                    </span>{" "}
                    <span className="font-medium">{row.title}</span>
                  </p>
                  {row.lines.map((line) => (
                    <p key={line} className="text-sm text-ink-soft">
                      {line}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
}

/** Rows by the client's own date. The order within and between days is that of the rows. */
function byDay(rows: readonly Row[], timeZone: string): [string, Row[]][] {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const day = formatDate(row.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
}
