"use client";

import { useTranslations } from "next-intl";
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
  const t = useTranslations("log-session");
  const { exercise, faults, onChange } = props;
  const title = exercise.name.trim() || t("exercise.number", { number: props.position });
  const otherUnit = exercise.unit === "kg" ? "lb" : "kg";
  return (
    <fieldset className="min-w-0 rounded-card border border-line bg-surface p-3">
      <legend className="sr-only">{title}</legend>
      <Field
        id={`${exercise.key}-name`}
        label={t("exercise.label")}
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
          {t(otherUnit === "kg" ? "exercise.useKg" : "exercise.useLb")}
        </Button>
        <Button
          size="touch"
          onClick={() =>
            onChange({ ...exercise, counts: exercise.counts === "reps" ? "seconds" : "reps" })
          }
        >
          {t(exercise.counts === "reps" ? "exercise.useSeconds" : "exercise.useReps")}
        </Button>
      </div>
      <ol className="mt-3 flex flex-col gap-3">
        {exercise.sets.map((set, index) => (
          <SetFields
            key={set.key}
            set={set}
            exercise={exercise}
            title={t("set.named", { exercise: title, number: index + 1 })}
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
          {t(exercise.sets.length > 0 ? "exercise.addSameSet" : "exercise.addSet")}
        </Button>
        <Button
          look="quiet"
          size="touch"
          onClick={props.onRemove}
          aria-label={t("exercise.removeNamed", { exercise: title })}
        >
          {t("exercise.remove")}
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
  const t = useTranslations("log-session");
  const { unit, counts } = exercise;
  return (
    <li className="border-t border-line pt-2">
      <div className="flex items-center justify-between gap-2">
        <span className="font-medium">{t("set.number", { number })}</span>
        <span className="flex items-center gap-1">
          <label className="choice min-h-11 px-3 text-sm">
            <input
              type="checkbox"
              className="choice-input"
              checked={set.isWarmUp}
              onChange={(event) => onChange({ ...set, isWarmUp: event.target.checked })}
            />
            <span>
              {t.rich("set.warmUpNamed", {
                set: title,
                hidden: (children) => <span className="sr-only">{children}</span>,
              })}
            </span>
          </label>
          <Button
            look="quiet"
            size="touch"
            onClick={onRemove}
            aria-label={t("set.removeNamed", { set: title })}
          >
            {t("set.remove")}
          </Button>
        </span>
      </div>
      <div className="grid gap-2 min-[360px]:grid-cols-[minmax(8.75rem,9fr)_11fr]">
        <Stepper
          id={`${set.key}-count`}
          label={t(counts === "reps" ? "set.reps" : "set.seconds")}
          context={title}
          value={set.count}
          step={counts === "reps" ? 1 : 5}
          isWhole={counts === "reps"}
          onChange={(count) => onChange({ ...set, count })}
          error={faultOf(faults, `${set.key}-count`)}
        />
        <Stepper
          id={`${set.key}-weight`}
          label={t("set.weight", { unit })}
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
