import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { listPracticeExercises } from "@/lib/services/practice-exercises";
import { Announcer } from "../clients/[clientId]/announcer";
import { AddExerciseForm } from "./add-exercise-form";
import { ExerciseList } from "./exercise-list";

export const metadata: Metadata = { title: "Exercises" };

interface ExercisesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ExercisesPage({ searchParams }: ExercisesPageProps) {
  const { actor } = await requireRole("trainer", "owner");
  const exercises = await listPracticeExercises(actor);
  if (!exercises) notFound();
  const { name } = await searchParams;
  return (
    <>
      <PageHeader
        title="Exercises"
        lead="What your clients do and Twinge does not know by name. What an exercise loads counts for sessions already logged as well."
      />
      <Announcer>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <AddExerciseForm name={typeof name === "string" ? name : ""} />
          <ExerciseList exercises={exercises} />
        </div>
      </Announcer>
    </>
  );
}
