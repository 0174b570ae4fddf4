"use client";

import { useState } from "react";
import { Choice } from "@/app/_ui/chips";
import { ActForm, type ActFormProps, WrittenField } from "./act-form";

const WAYS = [
  { value: "resolve", label: "Resolved: it was dealt with" },
  { value: "dismiss", label: "Dismissed: it needs nothing" },
] as const;
type Way = (typeof WAYS)[number]["value"];

interface CloseFormProps extends ActFormProps {
  readonly isUrgent: boolean;
}

export function CloseForm({ id, act, onDone, isUrgent }: CloseFormProps) {
  const [way, setWay] = useState<Way | null>(null);
  const [isWayMissing, setIsWayMissing] = useState(false);
  const [reason, setReason] = useState("");
  const [actionTaken, setActionTaken] = useState("");
  const save = async () => {
    setIsWayMissing(way === null);
    if (way === null) return;
    const body = { kind: way, reason, ...(isUrgent && { actionTaken }) };
    const done = way === "resolve" ? "Closed as resolved." : "Closed as dismissed.";
    if (await act.send(body, done)) onDone();
  };
  return (
    <ActForm act={act} label="Close the flag" submit="Close the flag" onSubmit={save}>
      <Choice
        legend="How does it end?"
        name={`${id}-way`}
        options={WAYS}
        value={way}
        onChange={setWay}
        error={isWayMissing ? "Choose one of the two." : undefined}
      />
      <WrittenField id={`${id}-reason`} label="Reason" value={reason} onChange={setReason} />
      {isUrgent && (
        <WrittenField
          id={`${id}-action`}
          label="Action taken"
          hint="An urgent flag closes only with the action that was taken."
          value={actionTaken}
          onChange={setActionTaken}
        />
      )}
    </ActForm>
  );
}
