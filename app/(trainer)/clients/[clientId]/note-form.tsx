"use client";

import { useState } from "react";
import { ActForm, type ActFormProps, WrittenField } from "./act-form";

export function NoteForm({ id, act, onDone }: ActFormProps) {
  const [reason, setReason] = useState("");
  const save = async () => {
    if (await act.send({ kind: "note", reason }, "Note saved.")) onDone();
  };
  return (
    <ActForm act={act} label="Add a note" submit="Save note" onSubmit={save}>
      <WrittenField
        id={`${id}-note`}
        label="Note"
        hint="The client sees it with the flag."
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}
