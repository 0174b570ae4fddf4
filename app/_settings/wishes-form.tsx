"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { StatusRegion } from "@/app/_ui/notice";
import { SelectInput } from "@/app/_ui/text-input";
import { Switch, TimeField } from "./wish-controls";
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
