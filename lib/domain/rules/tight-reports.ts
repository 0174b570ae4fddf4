import type { PainFact } from "../facts";
import type { Region } from "../vocabulary";
import type { RuleContext } from "./context";

/** Reports of 1/10 or more of tightness or stiffness in the regions, of the last `days` local days. */
export function tightReports(
  context: RuleContext,
  regions: readonly Region[],
  days: number,
): readonly PainFact[] {
  return context
    .reportsOnDays(context.today - days + 1, context.today)
    .filter(
      ({ nrs, region, qualities = [] }) =>
        nrs >= 1 &&
        regions.includes(region) &&
        (qualities.includes("tight") || qualities.includes("stiff")),
    );
}
