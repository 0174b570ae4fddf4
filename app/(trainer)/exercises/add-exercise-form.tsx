"use client";

import { useState } from "react";
import { Card, CardTitle } from "@/app/_ui/card";
import { Chips } from "@/app/_ui/chips";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { REGIONS, type Region } from "@/lib/domain/vocabulary";
import { placeHeading } from "@/lib/words/vocabulary";
import { ActForm } from "../clients/[clientId]/act-form";
import { useAct } from "../clients/[clientId]/use-act";
import { weightsOf, without } from "./exercise-weights";

const REGION_OPTIONS = REGIONS.map((region) => ({ value: region, label: placeHeading(region) }));

export function AddExerciseForm({ name: named }: { readonly name: string }) {
  const act = useAct("/api/v1/exercises");
  const [name, setName] = useState(named);
  const [main, setMain] = useState<readonly Region[]>([]);
  const [helping, setHelping] = useState<readonly Region[]>([]);
  const [isLacking, setIsLacking] = useState(false);

  const save = async () => {
    const isEmpty = main.length + helping.length === 0;
    setIsLacking(isEmpty);
    if (isEmpty) return;
    const body = { name, weights: weightsOf(main, helping) };
    if (!(await act.send(body, `${name.trim()} added. Flags follow within minutes.`))) return;
    setName("");
    setMain([]);
    setHelping([]);
  };

  return (
    <Card aria-labelledby="add-exercise">
      <CardTitle id="add-exercise">Add an exercise</CardTitle>
      <ActForm
        act={isLacking ? { ...act, problem: "Choose at least one region first." } : act}
        label="Add an exercise"
        submit="Add exercise"
        onSubmit={save}
      >
        <Field
          id="exercise-name"
          label="Name"
          hint="As your clients log it; capitals, hyphens and brackets make no difference. It counts ahead of a built-in exercise of that name."
        >
          {(control) => (
            <TextInput
              {...control}
              required
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Chips
          legend="Main regions"
          hint="They do most of the work: weight 1."
          options={REGION_OPTIONS}
          chosen={main}
          onChange={(chosen) => {
            setMain(chosen);
            setHelping(without(helping, chosen));
          }}
        />
        <Chips
          legend="Regions that help"
          hint="Weight 0.5."
          options={REGION_OPTIONS}
          chosen={helping}
          onChange={(chosen) => {
            setHelping(chosen);
            setMain(without(main, chosen));
          }}
        />
      </ActForm>
    </Card>
  );
}
