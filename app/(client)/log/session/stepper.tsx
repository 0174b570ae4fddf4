"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FieldError } from "@/app/_ui/field";
import { readNumber } from "./session-draft";

interface StepperProps {
  readonly id: string;
  readonly label: string;
  /** The set that it belongs to, for screen readers. */
  readonly context?: string;
  readonly value: string;
  readonly step: number;
  readonly isWhole?: boolean;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

const STEP_BUTTON =
  "flex size-11 shrink-0 items-center justify-center rounded-control border border-edge bg-surface hover:bg-sunken";

/** A number field with a numeric keypad and a button on either side. Empty is "not given". */
export function Stepper(props: StepperProps) {
  const t = useTranslations("log-session");
  const { id, label, context, value, step, onChange, error } = props;
  const name = context ? t("stepper.named", { label, context }) : label;
  const stepBy = (change: number) => {
    const next = Math.max(0, (readNumber(value) ?? 0) + change);
    onChange(String(Math.round(next * 100) / 100));
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <div className="flex gap-1">
        <button
          type="button"
          className={STEP_BUTTON}
          aria-label={t("stepper.less", { label: name })}
          onClick={() => stepBy(-step)}
        >
          <Minus aria-hidden="true" className="size-4" />
        </button>
        <input
          id={id}
          aria-label={context ? name : undefined}
          inputMode={props.isWhole ? "numeric" : "decimal"}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="min-h-11 w-full min-w-0 rounded-control border border-edge bg-surface px-1 text-center tabular-nums"
        />
        <button
          type="button"
          className={STEP_BUTTON}
          aria-label={t("stepper.more", { label: name })}
          onClick={() => stepBy(step)}
        >
          <Plus aria-hidden="true" className="size-4" />
        </button>
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
