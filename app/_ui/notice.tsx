import type { ReactNode } from "react";

export type NoticeTone = "done" | "problem" | "plain";

const LOOKS: Readonly<Record<NoticeTone, string>> = {
  done: "border-accent bg-accent-soft",
  problem: "border-urgent bg-urgent-soft",
  plain: "border-line bg-sunken",
};

const MARKS: Readonly<Record<NoticeTone, string>> = { done: "✓", problem: "▲", plain: "•" };

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A message with a mark as well as a colour. */
export function Notice({ tone, children, className }: NoticeProps) {
  return (
    <div
      className={`flex gap-2.5 rounded-control border px-3.5 py-2.5 ${LOOKS[tone]} ${className ?? ""}`}
    >
      <span aria-hidden="true">{MARKS[tone]}</span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/**
 * The polite live region for what has just happened. It is in the page from the start, because a region that is
 * added together with its text is often not read out.
 */
export function StatusRegion({ children }: { readonly children?: ReactNode }) {
  return <div role="status">{children}</div>;
}
