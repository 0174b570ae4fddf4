import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_ui/page-header";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { listPracticeExercises } from "@/lib/services/practice-exercises";
import { Announcer } from "../clients/[clientId]/announcer";
import { AddExerciseForm } from "./add-exercise-form";
import { ExerciseList } from "./exercise-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exercises");
  return { title: t("title") };
}

interface ExercisesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ExercisesPage({ searchParams }: ExercisesPageProps) {
  const { actor } = await requireRole("trainer", "owner");
  const [exercises, t] = await Promise.all([
    listPracticeExercises(actor),
    getTranslations("exercises"),
  ]);
  if (!exercises) notFound();
  const { name } = await searchParams;
  return (
    <ClientMessages of={["exercises", "ui"]}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Announcer>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <AddExerciseForm name={typeof name === "string" ? name : ""} />
          <ExerciseList exercises={exercises} />
        </div>
      </Announcer>
    </ClientMessages>
  );
}
