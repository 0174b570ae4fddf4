import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatRecent } from "@/app/_ui/format";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { EXERCISE_NAMES } from "@/lib/domain/exercises/catalogue";
import type { SessionFact } from "@/lib/domain/facts";
import { listPracticeExercises } from "@/lib/services/practice-exercises";
import { readToday } from "@/lib/services/views/today";
import { EXERCISE_NAMES_ID } from "./exercise-names-id";
import { SessionForm } from "./session-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log-session");
  return { title: t("title") };
}

export default async function LogSessionPage() {
  const { actor, units } = await requireRole("client");
  const [today, practiceExercises] = await Promise.all([
    readToday(actor),
    listPracticeExercises(actor),
  ]);
  if (!today) notFound();
  const { now, timeZone } = today;
  return (
    <ClientMessages of={["log-session", "saving", "ui"]}>
      <SessionForm
        unit={units ?? "kg"}
        lastSessions={lastOfEachKind(today.sessions).map((session) => ({
          session,
          when: formatRecent(session.startedAt, now, timeZone),
        }))}
      />
      <datalist id={EXERCISE_NAMES_ID}>
        {namesFor(today.sessions, practiceExercises ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </ClientMessages>
  );
}

/** `sessions` is newest first, and so is the result. */
function lastOfEachKind(sessions: readonly SessionFact[]): SessionFact[] {
  return sessions.filter(
    (session, index) => sessions.findIndex(({ kind }) => kind === session.kind) === index,
  );
}

/** The client's own names first, then their practice's, then those that the catalogue knows. */
function namesFor(
  sessions: readonly SessionFact[],
  practiceExercises: readonly { readonly name: string }[],
): string[] {
  const own = sessions.flatMap(({ exercises }) => (exercises ?? []).map(({ name }) => name));
  const practice = practiceExercises.map(({ name }) => name);
  return [...new Set([...own, ...practice, ...EXERCISE_NAMES])];
}
