"use client";

import { FieldError } from "./field";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface RadioStepsProps {
  readonly legend: string;
  /** The radios' form name and the group's id; one per group on a page. */
  readonly name: string;
  /** Null: not answered, which is neither 0 nor 5. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** The word under the chosen step; "" where the scale has none. */
  readonly wordFor: (value: number) => string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** The 0-10 control: eleven native radios, nothing chosen beforehand, two rows on narrow phones. */
export function RadioSteps(props: RadioStepsProps) {
  const { name: id, value, error } = props;
  const describedBy = [`${id}-ends`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset id={id} aria-describedby={describedBy} className="min-w-0">
      <legend className="mb-1 font-medium">{props.legend}</legend>
      {props.hint && <p className="mb-2 text-sm text-ink-soft">{props.hint}</p>}
      <div className="grid grid-cols-6 gap-1.5 sm:grid-cols-11">
        {STEPS.map((step) => (
          <label key={step} className="choice min-h-11 tabular-nums">
            <input
              type="radio"
              className="choice-input"
              name={props.name}
              value={step}
              checked={value === step}
              onChange={() => props.onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <p id={`${id}-ends`} className="mt-1.5 flex justify-between gap-4 text-sm text-ink-soft">
        <span>0 = {props.lowLabel}</span>
        <span className="text-right">10 = {props.highLabel}</span>
      </p>
      <p aria-live="polite" className="min-h-6 font-medium">
        {value !== null && props.wordFor(value) && `${value}: ${props.wordFor(value)}`}
      </p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
