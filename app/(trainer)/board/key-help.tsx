import type { Ref } from "react";

const KEYS = [
  ["j or ↓", "next client"],
  ["k or ↑", "previous client"],
  ["Enter", "open the evidence"],
  ["a", "acknowledge"],
  ["?", "show or hide this list"],
] as const;

export function KeyHelp({ ref }: { readonly ref: Ref<HTMLDetailsElement> }) {
  return (
    <details ref={ref} className="mt-4 text-sm text-ink-soft">
      <summary className="py-1">Keys, while the list has the focus</summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {KEYS.map(([key, act]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-edge px-1.5 font-sans">{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
