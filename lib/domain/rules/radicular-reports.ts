import type { PainFact } from "../facts";
import type { Quality, Region, Spread } from "../vocabulary";
import type { RuleContext } from "./context";
import { WINDOWS } from "./look-back";

/** Reports of tingling, numbness, burning, electric or spreading pain; see radicular-signs. */

const SIGNS = ["tingling", "numbness", "burning", "electric"] as const satisfies readonly Quality[];
export type RadicularSign = (typeof SIGNS)[number] | Spread;

const REGIONS_OF_SIGNS: ReadonlySet<Region> = new Set<Region>([
  "neck",
  "shoulder",
  "upper-arm",
  "forearm",
  "hand",
  "lower-back",
  "buttock",
  "thigh-front",
  "thigh-back",
  "shin",
  "calf",
  "foot",
]);

export interface RadicularReports {
  /** In time order: those with signs, and the one that gave the answer where it is "yes". */
  readonly reports: readonly PainFact[];
  /** What was reported, each once. */
  readonly signs: readonly RadicularSign[];
  /** The latest answer to `radic` is "yes". */
  readonly isAnswered: boolean;
}

/** What speaks for radicular-signs within 14 days (14 x 24 h) before `at`; null: it does not hold. */
export function radicularReports(context: RuleContext): RadicularReports | null {
  const radic = context.answers().get("radic");
  const isAnswered = radic?.answer === "yes";
  const signed = context
    .reportsWithin(WINDOWS.answersDays)
    .filter((report) => signsOf(report).length > 0);
  if (!isAnswered && signed.length === 0) return null;
  const reports = context.reports.filter(
    (report) => signed.includes(report) || (isAnswered && report === radic.report),
  );
  return { reports, signs: [...new Set(signed.flatMap(signsOf))].sort(), isAnswered };
}

/** The signs in one report; none from a report of 0. */
export function signsOf(report: PainFact): readonly RadicularSign[] {
  if (report.nrs < 1) return [];
  const { qualities = [], spreads } = report;
  const signs: RadicularSign[] = REGIONS_OF_SIGNS.has(report.region)
    ? SIGNS.filter((sign) => qualities.includes(sign))
    : [];
  return spreads === undefined ? signs : [...signs, spreads];
}
