"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { SelectInput } from "@/app/_ui/text-input";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { ActForm, type ActFormProps, WrittenField } from "./act-form";

const DAYS = [1, 3, 7, 14] as const;
/** The server's limit counts from its own clock, which may be a little behind this one. */
const MARGIN_MS = 5 * 60_000;

export function SnoozeForm({ id, act, onDone }: ActFormProps) {
  const t = useTranslations("triage");
  const [reason, setReason] = useState("");
  const [days, setDays] = useState("3");
  const save = async () => {
    const untilAt = new Date(Date.now() + Number(days) * DAY_MS - MARGIN_MS).toISOString();
    const saved = t("snooze.saved", { count: Number(days) });
    if (await act.send({ kind: "snooze", reason, untilAt }, saved)) onDone();
  };
  return (
    <ActForm act={act} label={t("snooze.form")} submit={t("snooze.save")} onSubmit={save}>
      <Field id={`${id}-days`} label={t("snooze.length")}>
        {(control) => (
          <SelectInput {...control} value={days} onChange={(event) => setDays(event.target.value)}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {t("snooze.days", { count })}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      <WrittenField id={`${id}-snooze`} label={t("reason")} value={reason} onChange={setReason} />
    </ActForm>
  );
}
