"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm, type ActFormProps, WrittenField } from "./act-form";

export function NoteForm({ id, act, onDone }: ActFormProps) {
  const t = useTranslations("triage");
  const [reason, setReason] = useState("");
  const save = async () => {
    if (await act.send({ kind: "note", reason }, t("note.saved"))) onDone();
  };
  return (
    <ActForm act={act} label={t("note.form")} submit={t("note.save")} onSubmit={save}>
      <WrittenField
        id={`${id}-note`}
        label={t("note.note")}
        hint={t("note.hint")}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}
