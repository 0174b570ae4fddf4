import "#server-only";

/**
 * A row under the names of a fact, with null where the fact has no key. A row that lacks a column does not
 * compile.
 */
export type RowOf<Fact> = {
  readonly [Key in keyof Fact]-?: Record<never, never> extends Pick<Fact, Key>
    ? Fact[Key] | null
    : Fact[Key];
};

/** The engine's facts have no key for what is not known. */
export function toFact<Fact extends object>(row: RowOf<Fact>): Fact {
  const fact: Record<string, unknown> = {};
  for (const key in row) {
    const value = row[key as keyof typeof row];
    if (value !== null) fact[key] = value;
  }
  return fact as Fact;
}
