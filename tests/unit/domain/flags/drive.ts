import type { History } from "@/lib/domain/facts";
import { applyChange, type Flag, type FlagChange } from "@/lib/domain/flags/flag";
import { reconcile } from "@/lib/domain/flags/reconcile";
import { actOnFlag, type FlagAct } from "@/lib/domain/flags/transitions";
import { assess } from "@/lib/domain/rules/assess";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";

/** What a service does with a client's flags, kept in memory. */
export interface Desk {
  readonly flags: readonly Flag[];
  /** What the last evaluation changed. */
  readonly changes: readonly FlagChange[];
}

export const EMPTY_DESK: Desk = { flags: [], changes: [] };

export function applyAll(flags: readonly Flag[], changes: readonly FlagChange[]): readonly Flag[] {
  const byId = new Map(flags.map((flag) => [flag.id, flag]));
  for (const change of changes) {
    const id = change.flagId ?? `f${byId.size}`;
    byId.set(id, { id, ...applyChange(byId.get(id) ?? null, change) });
  }
  return [...byId.values()];
}

/** Evaluates at `at` and applies the changes; what was stored comes back as from a database. */
export function evaluateAt(desk: Desk, facts: History, at: number): Desk {
  const stored = JSON.parse(JSON.stringify(desk.flags)) as readonly Flag[];
  const changes = reconcile(stored, assess(facts, at, DEFAULT_THRESHOLDS), at);
  return { flags: applyAll(stored, changes), changes };
}

/** Evaluates at each instant in turn. */
export function evaluateThrough(desk: Desk, facts: History, ...instants: readonly number[]): Desk {
  return instants.reduce((current, at) => evaluateAt(current, facts, at), desk);
}

export function actOn(desk: Desk, id: string, act: FlagAct, at: number): Desk {
  const flags = desk.flags.map((flag) => {
    if (flag.id !== id) return flag;
    const result = actOnFlag(flag, act, at);
    if (!result.ok) throw new Error(result.error);
    return { ...result.after, id };
  });
  return { flags, changes: [] };
}

export function openFlags(desk: Desk): readonly Flag[] {
  return desk.flags.filter((flag) => flag.status === "open");
}

export function kindsOf(desk: Desk): readonly string[] {
  return desk.changes.map(({ kind }) => kind);
}
