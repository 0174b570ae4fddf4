import type { MissingFact } from "@/lib/domain/missing-fact";
import { formatNumber, plural } from "./numbers";

type Kind = MissingFact["kind"];
type Of<K extends Kind> = Extract<MissingFact, { readonly kind: K }>;

const MISSING_WORDS: { readonly [K in Kind]: (fact: Of<K>) => string } = {
  "unknown-exercise": ({ name }) =>
    `The exercise "${name}" is not in the catalogue: it loads no region.`,
  "exercise-matched": ({ name, as }) => `The exercise "${name}" was taken for "${as}".`,
  "load-beyond-best": ({ name, loadKg }) =>
    `${formatNumber(loadKg, 2)} kg of "${name}" is so far above the estimated best that it was not compared with it.`,
  "session-duration": () => "The session has no duration: its start counts as its end.",
  "clock-start": () => "No session and no start was given: the clock starts at the first report.",
  "report-past-line": ({ hours }) => `A report more than ${hours} hours after the start.`,
  "session-loads": ({ count }) =>
    `${plural(count, "session")} without effort or duration counted as 0 AU: the true load can only be higher.`,
  "earlier-session-loads": ({ count }) =>
    `${plural(count, "earlier session")} without effort or duration: left out.`,
  "run-distances": ({ count, counted }) =>
    `${plural(count, "run")} without a distance: ${counted === "zero" ? "counted as 0 km" : "left out"}.`,
  "session-effort": () => "The session has no effort.",
  "session-load": () => "The session's load is not known: it was not compared.",
  "reports-before": () => "No report before some of these sessions: 0 is assumed.",
  "training-since": () => "When the client began to train.",
  efforts: ({ count }) => `The effort of ${plural(count, "session")}.`,
  durations: ({ count }) => `The minutes of ${plural(count, "session")}.`,
};

/** What was not known, in one sentence. */
export function missingWords(fact: MissingFact): string {
  const say: (fact: never) => string = MISSING_WORDS[fact.kind];
  return say(fact as never);
}
