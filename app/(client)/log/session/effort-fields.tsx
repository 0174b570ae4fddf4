"use client";

import { useTranslations } from "next-intl";
import { Chips } from "@/app/_ui/chips";
import { type FieldFault, faultOf } from "@/app/_ui/error-summary";
import { Field } from "@/app/_ui/field";
import { RadioSteps } from "@/app/_ui/radio-steps";
import { TextInput } from "@/app/_ui/text-input";
import { effortWord } from "../../words";
import { LoadLine } from "./load-line";
import { asksDistance, type SessionDraft } from "./session-draft";
import { Stepper } from "./stepper";

const TAPS = [
  { value: "hasWarmUp", label: "warmedUp" },
  { value: "hasStretch", label: "stretched" },
  { value: "isNewStyle", label: "newStyle" },
] as const;

interface EffortFieldsProps {
  readonly draft: SessionDraft;
  readonly faults: readonly FieldFault[];
  readonly onChange: (change: Partial<SessionDraft>) => void;
}

/** How long, how far, how hard and when. The load is made of minutes and effort. */
export function EffortFields({ draft, faults, onChange }: EffortFieldsProps) {
  const t = useTranslations("log-session");
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Stepper
          id="duration"
          label={t("minutes")}
          value={draft.durationMinutes}
          step={5}
          isWhole
          onChange={(durationMinutes) => onChange({ durationMinutes })}
          error={faultOf(faults, "duration")}
        />
        {asksDistance(draft.kind) && (
          <Stepper
            id="distance"
            label={t("distance")}
            value={draft.distanceKm}
            step={0.5}
            onChange={(distanceKm) => onChange({ distanceKm })}
            error={faultOf(faults, "distance")}
          />
        )}
      </div>
      <RadioSteps
        legend={t("effort")}
        name="rpe"
        value={draft.rpe}
        onChange={(rpe) => onChange({ rpe })}
        lowLabel={effortWord(0, t)}
        highLabel={effortWord(10, t)}
        wordFor={(value) => effortWord(value, t)}
      />
      <LoadLine draft={draft} />
      <Chips
        legend={t("also")}
        options={TAPS.map(({ value, label }) => ({ value, label: t(label) }))}
        chosen={TAPS.map(({ value }) => value).filter((value) => draft[value])}
        onChange={(chosen) =>
          onChange({
            hasWarmUp: chosen.includes("hasWarmUp"),
            hasStretch: chosen.includes("hasStretch"),
            isNewStyle: chosen.includes("isNewStyle"),
          })
        }
      />
      <Field
        id="started-at"
        label={t("started")}
        hint={t("startedHint")}
        error={faultOf(faults, "started-at")}
      >
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            value={draft.startedAt}
            onChange={(event) => onChange({ startedAt: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
