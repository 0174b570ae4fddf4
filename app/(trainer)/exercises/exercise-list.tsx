"use client";

import { Button } from "@/app/_ui/button";
import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import type { PracticeExercise } from "@/lib/services/practice-exercises";
import { useAct } from "../clients/[clientId]/use-act";
import { weightWords } from "./exercise-weights";

export function ExerciseList({ exercises }: { readonly exercises: readonly PracticeExercise[] }) {
  if (exercises.length === 0) {
    return (
      <EmptyState title="No exercises of your own yet">
        Twinge knows the common ones by name. Add what it calls unknown in the evidence of a flag.
      </EmptyState>
    );
  }
  return (
    <Card aria-labelledby="own-exercises">
      <CardTitle id="own-exercises">Your practice’s exercises</CardTitle>
      <ul className="mt-2 divide-y divide-line">
        {exercises.map((exercise) => (
          <ExerciseItem key={exercise.id} exercise={exercise} />
        ))}
      </ul>
    </Card>
  );
}

function ExerciseItem({ exercise }: { readonly exercise: PracticeExercise }) {
  const { id, name, weights } = exercise;
  const act = useAct(`/api/v1/exercises/${id}`);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-sm text-ink-soft">{weightWords(weights)}</p>
      </div>
      <Button
        aria-label={`Archive ${name}`}
        aria-disabled={act.isSending}
        onClick={() => void act.send({ kind: "archive" }, `${name} archived.`)}
      >
        Archive
      </Button>
      {act.problem && (
        <p role="alert" className="w-full font-medium text-urgent">
          {act.problem}
        </p>
      )}
    </li>
  );
}
