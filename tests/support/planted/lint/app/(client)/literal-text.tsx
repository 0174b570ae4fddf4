interface LiteralProps {
  readonly isOpen: boolean;
  readonly count: number;
  readonly t: (key: string) => string;
}

export function Literal({ isOpen, count, t }: LiteralProps) {
  return (
    <section aria-label="Sessions" className="flex" id="sessions">
      <h2>Sessions</h2>
      <p title={isOpen ? "Open" : t("closed")}>{isOpen && "Open"}</p>
      <p>{"Set"}</p>
      <p>{`Set ${count}`}</p>
      <input placeholder={`Set ${count}`} type="text" />
      <p id={t("allowed")}>
        {t("allowed")} · {`${count}/10`} {isOpen === ("yes" as unknown) ? t("yes") : t("no")}
      </p>
    </section>
  );
}
