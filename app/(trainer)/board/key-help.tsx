import { useTranslations } from "next-intl";

const KEYS = [
  ["keys.nextKey", "keys.next"],
  ["keys.previousKey", "keys.previous"],
  ["keys.openKey", "keys.open"],
  ["keys.acknowledgeKey", "keys.acknowledge"],
  ["keys.helpKey", "keys.help"],
] as const;

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

export function KeyHelp({ isOpen, onToggle }: KeyHelpProps) {
  const t = useTranslations("board-list");
  return (
    <details
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="mt-4 text-sm text-ink-soft"
    >
      <summary className="py-1">{t("keys.title")}</summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {KEYS.map(([key, act]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-edge px-1.5 font-sans">{t(key)}</kbd>
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
