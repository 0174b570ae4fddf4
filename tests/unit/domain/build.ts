import type { ClientFacts, History, PainFact, SessionFact } from "@/lib/domain/facts";
import { evaluate } from "@/lib/domain/rules/evaluate";
import { DEFAULT_THRESHOLDS, type Thresholds } from "@/lib/domain/thresholds/thresholds";
import { printedFinding } from "@/lib/transfer/printed-finding";

/** Facts in few words. Instants are given as ISO text with an offset. */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`not an instant: ${text}`);
  return at;
}

export function session(
  id: string,
  startedAt: number,
  rest: Partial<Omit<SessionFact, "id" | "startedAt">> = {},
): SessionFact {
  return { id, startedAt, kind: "other", ...rest };
}

export function pain(
  id: string,
  reportedAt: number,
  nrs: number,
  rest: Partial<Omit<PainFact, "id" | "reportedAt" | "nrs">> = {},
): PainFact {
  return { id, reportedAt, nrs, region: "lower-back", side: "middle", ...rest };
}

export function history(
  parts: Partial<Pick<History, "sessions" | "pain">> &
    Partial<Pick<ClientFacts, "timeZone">> & { client?: Omit<ClientFacts, "timeZone"> } = {},
): History {
  return {
    client: { timeZone: parts.timeZone ?? "UTC", ...parts.client },
    sessions: parts.sessions ?? [],
    pain: parts.pain ?? [],
  };
}

export function findingsOf(
  facts: History,
  at: number,
  rule: string,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): readonly ReturnType<typeof printedFinding>[] {
  return evaluate(facts, at, thresholds)
    .filter((finding) => finding.rule === rule)
    .map(printedFinding);
}

/** The severity of the only finding of a rule; null when it is silent. */
export function severityOf(
  facts: History,
  at: number,
  rule: string,
  thresholds?: Thresholds,
): string | null {
  const found = findingsOf(facts, at, rule, thresholds);
  if (found.length > 1) throw new Error(`${found.length} findings of ${rule}`);
  return found[0]?.severity ?? null;
}

/** One episode of the back: numbers by hours after `onsetAt`, which starts its clock. */
export function episodeFrom(
  onsetAt: number,
  reports: readonly (readonly [hours: number, nrs: number])[],
): { readonly facts: History; readonly lastAt: number } {
  const facts = reports.map(([hours, nrs], index) =>
    pain(`p${index}`, onsetAt + hours * HOUR, nrs, { onsetAt }),
  );
  return { facts: history({ pain: facts }), lastAt: facts.at(-1)?.reportedAt ?? onsetAt };
}
