import type { History } from "@/lib/domain/facts";
import { applyChange, type Flag, type FlagChange } from "@/lib/domain/flags/flag";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import type { Severity } from "@/lib/domain/vocabulary";
import { dateOf, eveningOf } from "./calendar";

/** A flag that somebody sees: it opened, or rose. */
export interface FlagNews {
  readonly onDay: string;
  readonly kind: "opened" | "raised";
  readonly severity: Severity;
  /** The rule of the headline, and all rules that the flag rests on. */
  readonly rule: string;
  readonly rules: readonly string[];
  readonly region?: string;
}

/** Closed flags older than this hold nothing back any more. */
const CLOSED_DAYS = 30;

/** Evaluates a client every evening of days `from`…`to` and keeps their flags; nobody closes one. */
export function liveThrough(history: History, from: number, to: number): readonly FlagNews[] {
  const news: FlagNews[] = [];
  let flags: readonly Flag[] = [];
  for (let day = from; day <= to; day += 1) {
    const now = eveningOf(day);
    const changes = reconcile(flags, assess(history, now, DEFAULT_THRESHOLDS), now);
    for (const change of changes) {
      flags = withChange(flags, change);
      if (change.kind === "opened" || change.kind === "raised") news.push(newsOf(change, day));
    }
    flags = flags.filter(({ closedAt }) => now - (closedAt ?? now) <= CLOSED_DAYS * DAY_MS);
  }
  return news;
}

function withChange(flags: readonly Flag[], change: FlagChange): readonly Flag[] {
  if (change.flagId === null) {
    return [...flags, { ...applyChange(null, change), id: `${change.at}-${flags.length}` }];
  }
  return flags.map((flag) =>
    flag.id === change.flagId ? { ...applyChange(flag, change), id: flag.id } : flag,
  );
}

function newsOf({ kind, after }: FlagChange, day: number): FlagNews {
  return {
    onDay: dateOf(day),
    kind: kind === "raised" ? "raised" : "opened",
    severity: after.severity,
    rule: after.headline.rule,
    rules: [after.headline, ...after.contributors].map(({ rule }) => rule),
    ...(after.region === undefined ? {} : { region: after.region }),
  };
}
