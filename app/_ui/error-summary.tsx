import { useTranslations } from "next-intl";

export interface FieldFault {
  /** Id of the control or fieldset that it concerns. */
  readonly id: string;
  readonly message: string;
}

/** The reasons why a form is not saved, above it; each line links to its field. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }) {
  const t = useTranslations("ui");
  return (
    // It stays in the page when it is empty, and must then take no space.
    <div role="alert" className="empty:-mb-5">
      {faults.length > 0 && (
        <div className="rounded-control border-2 border-urgent bg-urgent-soft px-4 py-3">
          <p className="font-semibold">{t("notSaved")}</p>
          <ul className="mt-1 list-disc pl-5">
            {faults.map(({ id, message }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-flex min-h-11 items-center underline">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The shown faults that are still there: correcting a field removes its message at once. */
export function stillFaulty(
  shown: readonly FieldFault[],
  found: () => readonly FieldFault[],
): readonly FieldFault[] {
  if (shown.length === 0) return shown;
  const remaining = found();
  return shown.filter(({ id }) => remaining.some((fault) => fault.id === id));
}

/** The message of one field; undefined where it has none. */
export function faultOf(faults: readonly FieldFault[], id: string): string | undefined {
  return faults.find((fault) => fault.id === id)?.message;
}
