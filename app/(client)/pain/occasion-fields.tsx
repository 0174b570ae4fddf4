"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/app/_ui/chips";
import { type FieldFault, faultOf } from "@/app/_ui/error-summary";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { MOMENTS } from "@/lib/domain/vocabulary";
import { capitalise, MOMENT_WORDS } from "@/lib/words/vocabulary";
import type { OccasionDraft } from "./pain-draft";

const MOMENT_OPTIONS = MOMENTS.map((value) => ({ value, label: capitalise(MOMENT_WORDS[value]) }));
const NO_SESSION = "";

export interface SessionChoice {
  readonly id: string;
  readonly label: string;
}

interface OccasionFieldsProps {
  readonly occasion: OccasionDraft;
  readonly sessions: readonly SessionChoice[];
  readonly faults: readonly FieldFault[];
  readonly onChange: (change: Partial<OccasionDraft>) => void;
}

/** When it was felt and which session it belongs to. No session is chosen beforehand. */
export function OccasionFields({ occasion, sessions, faults, onChange }: OccasionFieldsProps) {
  const t = useTranslations("log-pain");
  return (
    <details
      open={occasion.sessionId !== null}
      className="rounded-control border border-line px-4 open:pb-4"
    >
      <summary className="flex min-h-11 items-center py-2 font-medium text-accent">
        {t("occasion")}
      </summary>
      <div className="flex flex-col gap-5">
        <Choice
          legend={t("moment")}
          name="moment"
          options={MOMENT_OPTIONS}
          value={occasion.moment}
          onChange={(moment) => onChange({ moment })}
        />
        {sessions.length > 0 && (
          <Choice
            legend={t("session")}
            name="session"
            options={[
              ...sessions.map(({ id, label }) => ({ value: id, label })),
              { value: NO_SESSION, label: t("noSession") },
            ]}
            value={occasion.sessionId ?? NO_SESSION}
            onChange={(id) => onChange({ sessionId: id === NO_SESSION ? null : id })}
          />
        )}
        <Field
          id="felt-at"
          label={t("feltAt")}
          hint={t("feltAtHint")}
          error={faultOf(faults, "felt-at")}
        >
          {(control) => (
            <TextInput
              {...control}
              type="datetime-local"
              value={occasion.reportedAt}
              onChange={(event) => onChange({ reportedAt: event.target.value })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
