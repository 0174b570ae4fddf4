/** Something that a rule would have used and that nobody knows. */
export type MissingFact =
  /** An exercise that the catalogue does not know: it loads no region. */
  | { readonly kind: "unknown-exercise"; readonly name: string }
  /** An exercise that the catalogue found by its words: what it was taken for. */
  | { readonly kind: "exercise-matched"; readonly name: string; readonly as: string }
  /** A set far above the estimated best of its exercise: it has no relative intensity. */
  | { readonly kind: "load-beyond-best"; readonly name: string; readonly loadKg: number }
  /** The session that began the clock has no duration: its start counts as its end. */
  | { readonly kind: "session-duration" }
  /** Neither a session nor an onset is known: the clock starts at the first report. */
  | { readonly kind: "clock-start" }
  /** A report later than so many hours after the clock start. */
  | { readonly kind: "report-past-line"; readonly hours: number }
  /** Of sessions without effort or duration: they count 0 AU. */
  | { readonly kind: "session-loads"; readonly count: number }
  /** Of earlier sessions: they are left out. */
  | { readonly kind: "earlier-session-loads"; readonly count: number }
  | {
      readonly kind: "run-distances";
      readonly count: number;
      readonly counted: "zero" | "left-out";
    }
  | { readonly kind: "session-effort" }
  /** Of the session itself: it was not compared. */
  | { readonly kind: "session-load" }
  /** No report before some of the sessions: 0 is assumed. */
  | { readonly kind: "reports-before" }
  | { readonly kind: "training-since" }
  | { readonly kind: "efforts"; readonly count: number }
  | { readonly kind: "durations"; readonly count: number };

/** Each name once, in alphabetical order. */
export function unknownExercises(names: readonly string[]): readonly MissingFact[] {
  return [...new Set(names)].sort().map((name) => ({ kind: "unknown-exercise", name }));
}

/** Each name once, in alphabetical order. A name is always taken for the same exercise. */
export function matchedExercises(
  matches: readonly { readonly name: string; readonly as: string }[],
): readonly MissingFact[] {
  const asByName = new Map(matches.map(({ name, as }) => [name, as]));
  return [...asByName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, as]) => ({ kind: "exercise-matched", name, as }));
}
