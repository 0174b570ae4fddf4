import type { Severity } from "@/lib/domain/vocabulary";
import { capitalise, SEVERITY_WORDS, UNKNOWN_WORD } from "@/lib/words/vocabulary";

/** `unknown`: there is no answer. It is grey and never green. */
export type ChipState = Severity | "unknown";

const LOOKS: Readonly<Record<ChipState, string>> = {
  urgent: "border-urgent bg-urgent text-on-urgent",
  act: "border-2 border-act bg-act-soft text-act",
  watch: "border-watch bg-watch-soft text-watch",
  info: "border-info bg-surface text-info",
  unknown: "border-dashed border-unknown bg-unknown-soft text-unknown",
};

/** Octagon, triangle, diamond, circle, dashed circle: they differ without colour. */
const SHAPES: Readonly<Record<ChipState, string>> = {
  urgent: "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  act: "M8 1.5 15 14H1z",
  watch: "M8 1 15 8 8 15 1 8z",
  info: "M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z",
  unknown: "M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z",
};

export function severityWord(state: ChipState): string {
  return capitalise(state === "unknown" ? UNKNOWN_WORD : SEVERITY_WORDS[state]);
}

/** Shape, word and colour of a state, the same on every page. */
export function SeverityChip({ state }: { readonly state: ChipState }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2 py-0.5 text-xs font-semibold ${LOOKS[state]}`}
    >
      <svg viewBox="0 0 16 16" className="size-3" aria-hidden="true">
        <path
          d={SHAPES[state]}
          fill={state === "urgent" || state === "act" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.8"
          {...(state === "unknown" && { strokeDasharray: "2.5 2" })}
        />
      </svg>
      {severityWord(state)}
    </span>
  );
}
