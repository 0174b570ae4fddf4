"use client";

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
  { value: "hasWarmUp", label: "Warmed up" },
  { value: "hasStretch", label: "Stretched" },
  { value: "isNewStyle", label: "New style of training" },
] as const;

interface EffortFieldsProps {
  readonly draft: SessionDraft;
  readonly faults: readonly FieldFault[];
  readonly onChange: (change: Partial<SessionDraft>) => void;
}

/** How long, how far, how hard and when: minutes and effort are the two numbers that matter. */
export function EffortFields({ draft, faults, onChange }: EffortFieldsProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Stepper
          id="duration"
          label="Minutes"
          value={draft.durationMinutes}
          step={5}
          isWhole
          onChange={(durationMinutes) => onChange({ durationMinutes })}
          error={faultOf(faults, "duration")}
        />
        {asksDistance(draft.kind) && (
          <Stepper
            id="distance"
            label="Distance (km)"
            value={draft.distanceKm}
            step={0.5}
            onChange={(distanceKm) => onChange({ distanceKm })}
            error={faultOf(faults, "distance")}
          />
        )}
      </div>
      <RadioSteps
        legend="How hard was the whole session?"
        name="rpe"
        value={draft.rpe}
        onChange={(rpe) => onChange({ rpe })}
        lowLabel="rest"
        highLabel="maximal"
        wordFor={effortWord}
      />
      <LoadLine draft={draft} />
      <Chips
        legend="Also"
        options={TAPS}
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
        label="Started"
        hint="Leave empty if it has just ended: the start is then now less the minutes."
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
