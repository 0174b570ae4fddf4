import type { Finding } from "../finding";
import type { CloseKind, Flag } from "../flags/flag";
import { silenceWords } from "../flags/silence-words";
import type { Category, Severity } from "../vocabulary";
import { placeName } from "../words";
import { type Stamp, stampOf } from "./stamp";

export interface ReportFinding {
  readonly rule: string;
  readonly summary: string;
  /** "72 h", "rise 2": the numbers the rule compared with, with their units. */
  readonly thresholds: readonly string[];
  readonly missing: readonly string[];
}

export interface ReportFlag {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Null: about the whole client. */
  readonly place: string | null;
  readonly isOpen: boolean;
  readonly openedAt: Stamp;
  readonly closedAt: Stamp | null;
  readonly closeKind: CloseKind | null;
  /** Of an open flag that nobody has answered: "unknown for 26 h, last 5/10". */
  readonly silence: string | null;
  readonly headline: ReportFinding;
  readonly contributors: readonly ReportFinding[];
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
        place: flag.region === undefined ? null : placeName(flag.region, flag.side),
        isOpen: flag.status === "open",
        openedAt: stampOf(timeZone, flag.openedAt),
        closedAt: stamp(flag.closedAt),
        closeKind: flag.closeKind ?? null,
        silence: silenceOf(flag, now),
        headline: reportFindingOf(flag.headline),
        contributors: flag.contributors.map(reportFindingOf),
      },
    ];
  });
}

function silenceOf({ status, unknownSinceAt, lastNrs }: Flag, now: number): string | null {
  if (status !== "open" || unknownSinceAt === undefined) return null;
  return silenceWords(unknownSinceAt, lastNrs ?? null, now);
}

function reportFindingOf({ rule, summary, evidence }: Finding): ReportFinding {
  return {
    rule,
    summary,
    thresholds: Object.entries(evidence.thresholds).map(thresholdWords),
    missing: evidence.missing,
  };
}

const UNIT_OF_LAST_WORD: Readonly<Record<string, string>> = {
  hours: " h",
  days: " days",
  nrs: "/10",
  au: " AU",
};

/** `usualWeekAu` 100 is "usual week 100 AU"; a name without a unit keeps all its words. */
function thresholdWords([name, value]: readonly [string, number]): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(" ");
  const unit = UNIT_OF_LAST_WORD[words.at(-1) ?? ""];
  const label = (unit === undefined ? words : words.slice(0, -1)).join(" ");
  return `${label} ${value}${unit ?? ""}`.trim();
}
