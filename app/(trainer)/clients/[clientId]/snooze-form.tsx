"use client";

import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { SelectInput } from "@/app/_ui/text-input";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { ActForm, type ActFormProps, WrittenField } from "./act-form";

const DAYS = [1, 3, 7, 14] as const;
/** The server's limit counts from its own clock, which may be a little behind this one. */
const MARGIN_MS = 5 * 60_000;

export function SnoozeForm({ id, act, onDone }: ActFormProps) {
  const [reason, setReason] = useState("");
  const [days, setDays] = useState("3");
  const save = async () => {
    const untilAt = new Date(Date.now() + Number(days) * DAY_MS - MARGIN_MS).toISOString();
    const done = `Snoozed for ${days === "1" ? "1 day" : `${days} days`}.`;
    if (await act.send({ kind: "snooze", reason, untilAt }, done)) onDone();
  };
  return (
    <ActForm act={act} label="Snooze the flag" submit="Snooze" onSubmit={save}>
      <Field id={`${id}-days`} label="For how long">
        {(control) => (
          <SelectInput {...control} value={days} onChange={(event) => setDays(event.target.value)}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {count === 1 ? "1 day" : `${count} days`}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      <WrittenField id={`${id}-snooze`} label="Reason" value={reason} onChange={setReason} />
    </ActForm>
  );
}
