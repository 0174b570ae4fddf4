"use client";

import { FieldError } from "./field";

interface ChipsProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly hint?: string;
}

/** Any number of several: a group of native checkboxes. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const toggle = (value: Value) =>
    props.onChange(
      props.chosen.includes(value)
        ? props.chosen.filter((other) => other !== value)
        : [...props.chosen, value],
    );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{props.legend}</legend>
      {props.hint && <p className="mb-2 text-sm text-ink-soft">{props.hint}</p>}
      <div className="flex flex-wrap gap-2">
        {props.options.map(({ value, label }) => (
          <label key={value} className="choice min-h-11 px-3.5">
            <input
              type="checkbox"
              className="choice-input"
              checked={props.chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** One of several, nothing chosen beforehand: native radios that look like chips. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const errorId = `${props.name}-error`;
  return (
    <fieldset
      id={props.name}
      className="min-w-0"
      aria-describedby={props.error ? errorId : undefined}
    >
      <legend className="mb-1.5 font-medium">{props.legend}</legend>
      {props.hint && <p className="mb-2 text-sm text-ink-soft">{props.hint}</p>}
      <div className="flex flex-wrap gap-2">
        {props.options.map(({ value, label }) => (
          <label key={value} className="choice min-h-11 px-3.5">
            <input
              type="radio"
              className="choice-input"
              name={props.name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {props.error && <FieldError id={errorId}>{props.error}</FieldError>}
    </fieldset>
  );
}
