"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import type { PracticeExercise } from "@/lib/services/practice-exercises";
import { useAct } from "../clients/[clientId]/use-act";
import { weightWords } from "./exercise-weights";

export function ExerciseList({ exercises }: { readonly exercises: readonly PracticeExercise[] }) {
  const t = useTranslations("exercises");
  if (exercises.length === 0) {
    return <EmptyState title={t("list.emptyTitle")}>{t("list.empty")}</EmptyState>;
  }
  return (
    <Card aria-labelledby="own-exercises">
      <CardTitle id="own-exercises">{t("list.title")}</CardTitle>
      <ul className="mt-2 divide-y divide-line">
        {exercises.map((exercise) => (
          <ExerciseItem key={exercise.id} exercise={exercise} />
        ))}
      </ul>
    </Card>
  );
}

function ExerciseItem({ exercise }: { readonly exercise: PracticeExercise }) {
  const t = useTranslations("exercises");
  const { id, name, weights } = exercise;
  const act = useAct(`/api/v1/exercises/${id}`);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-sm text-ink-soft">{weightWords(weights)}</p>
      </div>
      <Button
        aria-label={t("list.archiveName", { name })}
        aria-disabled={act.isSending}
        onClick={() => void act.send({ kind: "archive" }, t("list.archived", { name }))}
      >
        {t("list.archive")}
      </Button>
      {act.problem && (
        <p role="alert" className="w-full font-medium text-urgent">
          {act.problem}
        </p>
      )}
    </li>
  );
}
