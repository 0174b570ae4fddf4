"use client";

import { useTranslations } from "next-intl";
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
  const t = useTranslations("exercises");
  const act = useAct("/api/v1/exercises");
  const [name, setName] = useState(named);
  const [main, setMain] = useState<readonly Region[]>([]);
  const [helping, setHelping] = useState<readonly Region[]>([]);
  const [isRegionMissing, setIsRegionMissing] = useState(false);

  const save = async () => {
    const isEmpty = main.length + helping.length === 0;
    setIsRegionMissing(isEmpty);
    if (isEmpty) return;
    const body = { name, weights: weightsOf(main, helping) };
    if (!(await act.send(body, t("add.saved", { name: name.trim() })))) return;
    setName("");
    setMain([]);
    setHelping([]);
  };

  return (
    <Card aria-labelledby="add-exercise">
      <CardTitle id="add-exercise">{t("add.title")}</CardTitle>
      <ActForm
        act={isRegionMissing ? { ...act, problem: t("add.regionMissing") } : act}
        label={t("add.title")}
        submit={t("add.save")}
        onSubmit={save}
      >
        <Field id="exercise-name" label={t("add.name")} hint={t("add.nameHint")}>
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
          legend={t("add.main")}
          hint={t("add.mainHint")}
          options={REGION_OPTIONS}
          chosen={main}
          onChange={(chosen) => {
            setMain(chosen);
            setHelping(without(helping, chosen));
          }}
        />
        <Chips
          legend={t("add.helping")}
          hint={t("add.helpingHint")}
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
