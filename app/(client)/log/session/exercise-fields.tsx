"use client";

import { Button } from "@/app/_ui/button";
import { type FieldFault, faultOf } from "@/app/_ui/error-summary";
import { Field } from "@/app/_ui/field";
import type { WeightUnit } from "@/app/_ui/format";
import { TextInput } from "@/app/_ui/text-input";
import { EXERCISE_NAMES_ID } from "./exercise-names-id";
import {
  type ExerciseDraft,
  inUnit,
  replaceByKey,
  type SetDraft,
  withNextSet,
} from "./session-draft";
import { Stepper } from "./stepper";

const WEIGHT_STEP: Readonly<Record<WeightUnit, number>> = { kg: 2.5, lb: 5 };

interface ExerciseFieldsProps {
  readonly exercise: ExerciseDraft;
  readonly position: number;
  readonly faults: readonly FieldFault[];
  readonly onChange: (exercise: ExerciseDraft) => void;
  readonly onRemove: () => void;
}

export function ExerciseFields(props: ExerciseFieldsProps) {
  const { exercise, faults, onChange } = props;
  const title = exercise.name.trim() || `Exercise ${props.position}`;
  const otherUnit = exercise.unit === "kg" ? "lb" : "kg";
  return (
    <fieldset className="min-w-0 rounded-card border border-line bg-surface p-3">
      <legend className="sr-only">{title}</legend>
      <Field
        id={`${exercise.key}-name`}
        label="Exercise"
        error={faultOf(faults, `${exercise.key}-name`)}
      >
        {(control) => (
          <TextInput
            {...control}
            list={EXERCISE_NAMES_ID}
            autoComplete="off"
            maxLength={200}
            value={exercise.name}
            onChange={(event) => onChange({ ...exercise, name: event.target.value })}
          />
        )}
      </Field>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="touch" onClick={() => onChange(inUnit(exercise, otherUnit))}>
          Weight in {exercise.unit}: use {otherUnit}
        </Button>
        <Button
          size="touch"
          onClick={() =>
            onChange({ ...exercise, counts: exercise.counts === "reps" ? "seconds" : "reps" })
          }
        >
          {exercise.counts === "reps" ? "Reps: use seconds" : "Seconds: use reps"}
        </Button>
      </div>
      <ol className="mt-3 flex flex-col gap-3">
        {exercise.sets.map((set, index) => (
          <SetFields
            key={set.key}
            set={set}
            exercise={exercise}
            title={`${title}, set ${index + 1}`}
            number={index + 1}
            faults={faults}
            onChange={(changed) =>
              onChange({ ...exercise, sets: replaceByKey(exercise.sets, changed) })
            }
            onRemove={() =>
              onChange({ ...exercise, sets: exercise.sets.filter(({ key }) => key !== set.key) })
            }
          />
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="touch" onClick={() => onChange(withNextSet(exercise))}>
          {exercise.sets.length > 0 ? "Add set like the last" : "Add set"}
        </Button>
        <Button
          look="quiet"
          size="touch"
          onClick={props.onRemove}
          aria-label={`Remove exercise ${title}`}
        >
          Remove exercise
        </Button>
      </div>
    </fieldset>
  );
}

interface SetFieldsProps {
  readonly set: SetDraft;
  readonly exercise: ExerciseDraft;
  readonly title: string;
  readonly number: number;
  readonly faults: readonly FieldFault[];
  readonly onChange: (set: SetDraft) => void;
  readonly onRemove: () => void;
}

function SetFields({ set, exercise, title, number, faults, onChange, onRemove }: SetFieldsProps) {
  const { unit, counts } = exercise;
  return (
    <li className="border-t border-line pt-2">
      <div className="flex items-center justify-between gap-2">
        <span className="font-medium">Set {number}</span>
        <span className="flex items-center gap-1">
          <label className="choice min-h-11 px-3 text-sm">
            <input
              type="checkbox"
              className="choice-input"
              checked={set.isWarmUp}
              onChange={(event) => onChange({ ...set, isWarmUp: event.target.checked })}
            />
            Warm-up<span className="sr-only">, {title}</span>
          </label>
          <Button look="quiet" size="touch" onClick={onRemove} aria-label={`Remove ${title}`}>
            Remove
          </Button>
        </span>
      </div>
      <div className="grid gap-2 min-[360px]:grid-cols-[minmax(8.75rem,9fr)_11fr]">
        <Stepper
          id={`${set.key}-count`}
          label={counts === "reps" ? "Reps" : "Seconds"}
          context={title}
          value={set.count}
          step={counts === "reps" ? 1 : 5}
          isWhole={counts === "reps"}
          onChange={(count) => onChange({ ...set, count })}
          error={faultOf(faults, `${set.key}-count`)}
        />
        <Stepper
          id={`${set.key}-weight`}
          label={`Weight (${unit})`}
          context={title}
          value={set.weight}
          step={WEIGHT_STEP[unit]}
          onChange={(weight) => onChange({ ...set, weight })}
          error={faultOf(faults, `${set.key}-weight`)}
        />
      </div>
    </li>
  );
}
