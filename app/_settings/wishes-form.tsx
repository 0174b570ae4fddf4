"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { StatusRegion } from "@/app/_ui/notice";
import { SelectInput, TextInput } from "@/app/_ui/text-input";
import { MAIL_HINTS, type Reader } from "./words";

/** How somebody wants to be told, as the fields hold it. */
export interface WishFields {
  readonly mail: boolean;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly until: string;
  readonly digestHour: number;
  /** "": not chosen. */
  readonly timeZone: string;
}

interface WishesFormProps {
  readonly reader: Reader;
  readonly initial: WishFields;
  /** Trainers choose theirs; what is taken where none is chosen stands first. */
  readonly zones?: { readonly usual: string; readonly names: readonly string[] };
  readonly save: (fields: WishFields) => Promise<string | null>;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function WishesForm({ reader, initial, zones, save }: WishesFormProps) {
  const [fields, setFields] = useState(initial);
  const [isSending, setIsSending] = useState(false);
  const [outcome, setOutcome] = useState<{ problem: string | null } | null>(null);
  const set = (change: Partial<WishFields>) => {
    setFields({ ...fields, ...change });
    setOutcome(null);
  };

  async function submit() {
    if (isSending) return;
    setIsSending(true);
    setOutcome({ problem: await save(fields) });
    setIsSending(false);
  }

  return (
    <form
      aria-label="How you are told"
      className="grid max-w-prose gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Switch
        id="mail"
        label="Send me mail"
        hint={MAIL_HINTS[reader]}
        isOn={fields.mail}
        onChange={(mail) => set({ mail })}
      />
      <fieldset className="grid min-w-0 gap-3">
        <legend className="sr-only">Quiet hours</legend>
        <Switch
          id="quiet"
          label="Keep quiet hours"
          hint="What can wait is told when they end. What is urgent never waits."
          isOn={fields.isQuiet}
          onChange={(isQuiet) => set({ isQuiet })}
        />
        {fields.isQuiet && (
          <div className="grid grid-cols-2 gap-3">
            <TimeField
              id="from"
              label="From"
              value={fields.from}
              onChange={(from) => set({ from })}
            />
            <TimeField
              id="until"
              label="Until"
              value={fields.until}
              onChange={(until) => set({ until })}
            />
          </div>
        )}
      </fieldset>
      {reader === "trainer" && (
        <Field
          id="digest-hour"
          label="Daily digest"
          hint="One message a day with what can wait, if there is anything."
        >
          {(control) => (
            <SelectInput
              {...control}
              value={fields.digestHour}
              onChange={(event) => set({ digestHour: Number(event.target.value) })}
            >
              {HOURS.map((hour) => (
                <option key={hour} value={hour}>
                  {`${String(hour).padStart(2, "0")}:00`}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      )}
      {zones && (
        <Field id="time-zone" label="Your time zone" hint="Quiet hours and the digest go by it.">
          {(control) => (
            <SelectInput
              {...control}
              value={fields.timeZone}
              onChange={(event) => set({ timeZone: event.target.value })}
            >
              <option value="">{`As most of your clients: ${zones.usual}`}</option>
              {zones.names.map((name) => (
                <option key={name} value={name}>
                  {name.replaceAll("_", " ")}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      )}
      {outcome?.problem && (
        <p role="alert" className="font-medium text-urgent">
          {outcome.problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" size="touch" aria-disabled={isSending}>
          Save
        </Button>
        <StatusRegion>{outcome && !outcome.problem && "✓ Saved."}</StatusRegion>
      </div>
    </form>
  );
}

interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A native checkbox with a line that says what it does; the whole row is its target. */
function Switch({ id, label, hint, isOn, onChange }: SwitchProps) {
  return (
    <label className="flex min-h-11 gap-3">
      <input
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-accent"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="min-w-0">
        <span id={`${id}-label`} className="block font-medium">
          {label}
        </span>
        <span id={`${id}-hint`} className="block text-sm text-ink-soft">
          {hint}
        </span>
      </span>
    </label>
  );
}

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TimeField({ id, label, value, onChange }: TimeFieldProps) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <TextInput
          {...control}
          type="time"
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
