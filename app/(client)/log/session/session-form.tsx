"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/chips";
import { ErrorSummary, type FieldFault, stillFaulty } from "@/app/_ui/error-summary";
import type { WeightUnit } from "@/app/_ui/format";
import { PageHeader } from "@/app/_ui/page-header";
import type { SessionFact } from "@/lib/domain/facts";
import { SESSION_KINDS, type SessionKind } from "@/lib/domain/vocabulary";
import { capitalise, SESSION_KIND_WORDS } from "@/lib/words/vocabulary";
import { SaveBar } from "../../save-bar";
import { SaveStatus } from "../../save-status";
import { useEntryStamps, useSave } from "../../use-save";
import { EffortFields } from "./effort-fields";
import { ExerciseFields } from "./exercise-fields";
import { faultsOf, sessionBody } from "./session-body";
import {
  emptyExercise,
  emptySession,
  repeatOf,
  replaceByKey,
  type SessionDraft,
} from "./session-draft";
import { SessionSaved } from "./session-saved";

const KIND_OPTIONS = SESSION_KINDS.map((value) => ({
  value,
  label: capitalise(SESSION_KIND_WORDS[value]),
}));

/** One form is one session, so its id and instant have one key. */
const STAMP_KEY = "session";

interface SessionFormProps {
  readonly unit: WeightUnit;
  /** The latest session of each kind, the latest of all first. */
  readonly lastSessions: readonly { readonly session: SessionFact; readonly when: string }[];
}

export function SessionForm({ unit, lastSessions }: SessionFormProps) {
  const t = useTranslations("log-session");
  const [draft, setDraft] = useState<SessionDraft>(() =>
    emptySession(lastSessions[0]?.session.kind ?? "strength"),
  );
  const [shownFaults, setShownFaults] = useState<readonly FieldFault[]>([]);
  const { state, save } = useSave();
  const stampOf = useEntryStamps();
  const change = (changes: Partial<SessionDraft>) => setDraft({ ...draft, ...changes });
  const last = lastSessions.find(({ session }) => session.kind === draft.kind);

  async function submit() {
    const found = faultsOf(draft, new Date(), t);
    setShownFaults(found);
    window.scrollTo(0, 0);
    if (found.length > 0) return;
    const { id, recordedAt, at } = stampOf(STAMP_KEY);
    await save([{ id, recordedAt, type: "session", session: sessionBody(draft, new Date(at)) }]);
  }

  const faults = stillFaulty(shownFaults, () => faultsOf(draft, new Date(), t));
  if (state.phase === "saved") {
    return <SessionSaved id={stampOf(STAMP_KEY).id} draft={draft} />;
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="flex flex-col gap-6"
    >
      <div>
        <PageHeader title={t("title")} />
        <ErrorSummary faults={faults} />
        <SaveStatus state={state} savedText="" onRetry={submit} />
      </div>
      <Choice<SessionKind>
        legend={t("kind")}
        name="kind"
        options={KIND_OPTIONS}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {last && (
        <Button size="touch" onClick={() => setDraft(repeatOf(last.session, unit))}>
          {t("repeat", { kind: SESSION_KIND_WORDS[draft.kind], time: last.when })}
        </Button>
      )}
      <section aria-labelledby="exercises" className="flex flex-col gap-3">
        <h2 id="exercises" className="font-medium">
          {t.rich("exercises", {
            soft: (children) => <span className="font-normal text-ink-soft">{children}</span>,
          })}
        </h2>
        {draft.exercises.map((exercise, index) => (
          <ExerciseFields
            key={exercise.key}
            exercise={exercise}
            position={index + 1}
            faults={faults}
            onChange={(changed) => change({ exercises: replaceByKey(draft.exercises, changed) })}
            onRemove={() =>
              change({ exercises: draft.exercises.filter(({ key }) => key !== exercise.key) })
            }
          />
        ))}
        <Button
          size="touch"
          onClick={() => change({ exercises: [...draft.exercises, emptyExercise(unit)] })}
        >
          {t("addExercise")}
        </Button>
      </section>
      <EffortFields draft={draft} faults={faults} onChange={change} />
      <SaveBar isSending={state.phase === "sending"} />
    </form>
  );
}
