import type { Finding } from "../finding";
import type { CloseKind, Flag } from "../flags/flag";
import type { Category, Region, Severity, Side } from "../vocabulary";
import { type Stamp, stampOf } from "./stamp";

/** Since when nothing has been known, and the number last given; null: none was. */
export interface Silence {
  readonly sinceAt: number;
  readonly forMs: number;
  readonly lastNrs: number | null;
}

export interface ReportFlag {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Null: about the whole client, or whichever side. */
  readonly region: Region | null;
  readonly side: Side | null;
  readonly isOpen: boolean;
  readonly openedAt: Stamp;
  readonly closedAt: Stamp | null;
  readonly closeKind: CloseKind | null;
  /** Of an open flag that nobody has answered. */
  readonly silence: Silence | null;
  readonly headline: Finding;
  readonly contributors: readonly Finding[];
}

/** Flags that reached somebody, in the order given; pending ones have not. */
export function reportFlagsOf(flags: readonly Flag[], timeZone: string, now: number): ReportFlag[] {
  return flags.flatMap((flag) => {
    if (flag.status === "pending" || flag.openedAt === undefined) return [];
    const stamp = (at: number | undefined) => (at === undefined ? null : stampOf(timeZone, at));
    return [
      {
        id: flag.id,
        category: flag.category,
        severity: flag.severity,
        region: flag.region ?? null,
        side: flag.side ?? null,
        isOpen: flag.status === "open",
        openedAt: stampOf(timeZone, flag.openedAt),
        closedAt: stamp(flag.closedAt),
        closeKind: flag.closeKind ?? null,
        silence: silenceOf(flag, now),
        headline: flag.headline,
        contributors: flag.contributors,
      },
    ];
  });
}

function silenceOf({ status, unknownSinceAt, lastNrs }: Flag, now: number): Silence | null {
  if (status !== "open" || unknownSinceAt === undefined) return null;
  return { sinceAt: unknownSinceAt, forMs: now - unknownSinceAt, lastNrs: lastNrs ?? null };
}
