import type { ComponentProps } from "react";

const CONTROL =
  "w-full rounded-control border border-edge bg-surface px-3 text-ink placeholder:text-ink-soft aria-invalid:border-urgent aria-invalid:border-2";

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={`${CONTROL} min-h-11 ${className ?? ""}`} />;
}

export function TextArea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} rows={rows} className={`${CONTROL} py-2 ${className ?? ""}`} />;
}

export function SelectInput({ className, ...rest }: ComponentProps<"select">) {
  return <select {...rest} className={`${CONTROL} min-h-11 ${className ?? ""}`} />;
}
