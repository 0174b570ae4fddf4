import type { History } from "@/lib/domain/facts";
import type { Thresholds } from "@/lib/domain/thresholds/thresholds";
import type { Region, Severity } from "@/lib/domain/vocabulary";
import { instant } from "../build";

/** A threshold met from below, exactly and from above, and what its rule says each time. */
export interface NumberLine {
  readonly rule: string;
  /** Just below, at, just above. */
  readonly values: readonly [number, number, number];
  readonly says: readonly [Says, Says, Says];
  readonly of: (value: number) => Case;
  /** Where the rule may speak of several regions. */
  readonly region?: Region;
  /** Numbers of other lines that would otherwise be in the way. */
  readonly thresholds?: Partial<Thresholds>;
}

type Says = Severity | null;

export interface Case {
  readonly facts: History;
  readonly at: number;
}

/** Noon in UTC, so that hours and days before it are far from midnight. */
export const NOON = instant("2026-06-28T12:00:00Z");

/** The line itself and a step to both sides. */
export function around(line: number, step: number): readonly [number, number, number] {
  // Tenths as one would write them: 0.3 and not 0.30000000000000004.
  const near = (value: number) => Math.round(value * 1e6) / 1e6;
  return [near(line - step), line, near(line + step)];
}

/** A line of hours, a minute to both sides. */
export function minutesAround(hours: number): readonly [number, number, number] {
  return [hours - 1 / 60, hours, hours + 1 / 60];
}
