"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-input";
import { MAX_REASON_LENGTH } from "@/lib/schemas/text-limits";
import type { useAct } from "./use-act";

export interface ActFormProps {
  /** Makes the ids of the fields unique on the page. */
  readonly id: string;
  readonly act: ReturnType<typeof useAct>;
  readonly onDone: () => void;
}

interface ActFormShellProps extends Pick<ActFormProps, "act"> {
  readonly label: string;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form that keeps what was typed until the server has stored it. */
export function ActForm({ act, label, submit, onSubmit, children }: ActFormShellProps) {
  return (
    <form
      aria-label={label}
      className="mt-4 grid max-w-prose gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {act.problem && (
        <p role="alert" className="font-medium text-urgent">
          {act.problem}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" aria-disabled={act.isSending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

interface WrittenFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function WrittenField({ id, label, hint, value, onChange }: WrittenFieldProps) {
  return (
    <Field id={id} label={label} {...(hint && { hint })}>
      {(control) => (
        <TextArea
          {...control}
          required
          maxLength={MAX_REASON_LENGTH}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
