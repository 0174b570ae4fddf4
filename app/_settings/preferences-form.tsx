"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { StatusRegion } from "@/app/_ui/notice";
import { SelectInput } from "@/app/_ui/text-input";
import { Switch, TimeField } from "./preference-controls";

/** Trainers have a digest, clients have check-ins. */
export type Reader = "trainer" | "client";

/** Notification preferences as the fields of the form hold them. */
export interface PreferenceFields {
  readonly mail: boolean;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly until: string;
  readonly digestHour: number;
  /** "": not chosen. */
  readonly timeZone: string;
}

interface PreferencesFormProps {
  readonly reader: Reader;
  readonly initial: PreferenceFields;
  /** For trainers, who choose their own; `usual` is used where none is chosen. */
  readonly zones?: { readonly usual: string; readonly names: readonly string[] };
  readonly save: (fields: PreferenceFields) => Promise<string | null>;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function PreferencesForm({ reader, initial, zones, save }: PreferencesFormProps) {
  const t = useTranslations("notifications");
  const [fields, setFields] = useState(initial);
  const [isSending, setIsSending] = useState(false);
  const [outcome, setOutcome] = useState<{ problem: string | null } | null>(null);
  const set = (change: Partial<PreferenceFields>) => {
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
      aria-label={t("form")}
      className="grid max-w-prose gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Switch
        id="mail"
        label={t("mail")}
        hint={t(reader === "trainer" ? "mailTrainer" : "mailClient")}
        isOn={fields.mail}
        onChange={(mail) => set({ mail })}
      />
      <fieldset className="grid min-w-0 gap-3">
        <legend className="sr-only">{t("quiet")}</legend>
        <Switch
          id="quiet"
          label={t("keepQuiet")}
          hint={t("keepQuietHint")}
          isOn={fields.isQuiet}
          onChange={(isQuiet) => set({ isQuiet })}
        />
        {fields.isQuiet && (
          <div className="grid grid-cols-2 gap-3">
            <TimeField
              id="from"
              label={t("from")}
              value={fields.from}
              onChange={(from) => set({ from })}
            />
            <TimeField
              id="until"
              label={t("until")}
              value={fields.until}
              onChange={(until) => set({ until })}
            />
          </div>
        )}
      </fieldset>
      {reader === "trainer" && (
        <Field id="digest-hour" label={t("digest")} hint={t("digestHint")}>
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
        <Field id="time-zone" label={t("timeZone")} hint={t("timeZoneHint")}>
          {(control) => (
            <SelectInput
              {...control}
              value={fields.timeZone}
              onChange={(event) => set({ timeZone: event.target.value })}
            >
              <option value="">{t("usualZone", { zone: zones.usual })}</option>
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
          {t("save")}
        </Button>
        <StatusRegion>{outcome && !outcome.problem && `✓ ${t("saved")}`}</StatusRegion>
      </div>
    </form>
  );
}
