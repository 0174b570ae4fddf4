"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { CloseForm } from "./close-form";
import { NoteForm } from "./note-form";
import { SnoozeForm } from "./snooze-form";
import { useAct } from "./use-act";

interface FlagActsProps {
  readonly clientId: string;
  readonly flagId: string;
  readonly isUrgent: boolean;
  readonly isAcknowledged: boolean;
  readonly canSnooze: boolean;
}

type OpenForm = "note" | "snooze" | "close";

export function FlagActs(props: FlagActsProps) {
  const t = useTranslations("triage");
  const act = useAct(`/api/v1/clients/${props.clientId}/flags/${props.flagId}`);
  const [form, setForm] = useState<OpenForm | null>(null);
  const formProps = { id: props.flagId, act, onDone: () => setForm(null) };
  const toggle = (name: OpenForm, words: string) => (
    <Button aria-expanded={form === name} onClick={() => setForm(form === name ? null : name)}>
      {words}
    </Button>
  );
  return (
    <div className="mt-4 border-t border-line pt-4">
      <div className="flex flex-wrap gap-2">
        {!props.isAcknowledged && (
          <Button
            look="primary"
            aria-disabled={act.isSending}
            onClick={() => act.send({ kind: "acknowledge" }, t("acknowledged"))}
          >
            {t("acknowledge")}
          </Button>
        )}
        {toggle("note", t("openNote"))}
        {props.canSnooze && toggle("snooze", t("openSnooze"))}
        {toggle("close", t("openClose"))}
      </div>
      {form === "note" && <NoteForm {...formProps} />}
      {form === "snooze" && <SnoozeForm {...formProps} />}
      {form === "close" && <CloseForm {...formProps} isUrgent={props.isUrgent} />}
      {form === null && act.problem && (
        <p role="alert" className="mt-3 font-medium text-urgent">
          {act.problem}
        </p>
      )}
    </div>
  );
}
