export interface FieldFault {
  /** Id of the control or fieldset that it concerns. */
  readonly id: string;
  readonly message: string;
}

/** What stands in the way of saving, on top of the form, each line leading to its field. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }) {
  return (
    // Empty, it must stay in the page and yet take no room between what stands around it.
    <div role="alert" className="empty:-mb-5">
      {faults.length > 0 && (
        <div className="rounded-control border-2 border-urgent bg-urgent-soft px-4 py-3">
          <p className="font-semibold">Not saved yet. Please look at:</p>
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

/** Of the faults that were shown, those that still stand: mending one takes its message away at once. */
export function stillStanding(
  shown: readonly FieldFault[],
  found: () => readonly FieldFault[],
): readonly FieldFault[] {
  if (shown.length === 0) return shown;
  const standing = found();
  return shown.filter(({ id }) => standing.some((fault) => fault.id === id));
}

/** The message of one field; undefined where it has none. */
export function faultOf(faults: readonly FieldFault[], id: string): string | undefined {
  return faults.find((fault) => fault.id === id)?.message;
}
