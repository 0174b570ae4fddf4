"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "@/app/_ui/chips";
import { ActForm, type ActFormProps, WrittenField } from "./act-form";

type Way = "resolve" | "dismiss";

interface CloseFormProps extends ActFormProps {
  readonly isUrgent: boolean;
}

export function CloseForm({ id, act, onDone, isUrgent }: CloseFormProps) {
  const t = useTranslations("triage");
  const [way, setWay] = useState<Way | null>(null);
  const [isWayMissing, setIsWayMissing] = useState(false);
  const [reason, setReason] = useState("");
  const [actionTaken, setActionTaken] = useState("");
  const save = async () => {
    setIsWayMissing(way === null);
    if (way === null) return;
    const body = { kind: way, reason, ...(isUrgent && { actionTaken }) };
    const done = t(way === "resolve" ? "close.resolved" : "close.dismissed");
    if (await act.send(body, done)) onDone();
  };
  return (
    <ActForm act={act} label={t("close.form")} submit={t("close.save")} onSubmit={save}>
      <Choice
        legend={t("close.way")}
        name={`${id}-way`}
        options={[
          { value: "resolve", label: t("close.resolve") },
          { value: "dismiss", label: t("close.dismiss") },
        ]}
        value={way}
        onChange={setWay}
        error={isWayMissing ? t("close.wayMissing") : undefined}
      />
      <WrittenField id={`${id}-reason`} label={t("reason")} value={reason} onChange={setReason} />
      {isUrgent && (
        <WrittenField
          id={`${id}-action`}
          label={t("close.action")}
          hint={t("close.actionHint")}
          value={actionTaken}
          onChange={setActionTaken}
        />
      )}
    </ActForm>
  );
}
