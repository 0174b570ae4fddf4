const KEYS = [
  ["j or ↓", "next client"],
  ["k or ↑", "previous client"],
  ["Enter", "open the evidence"],
  ["a", "acknowledge"],
  ["?", "show or hide this list"],
] as const;

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

export function KeyHelp({ isOpen, onToggle }: KeyHelpProps) {
  return (
    <details
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="mt-4 text-sm text-ink-soft"
    >
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
