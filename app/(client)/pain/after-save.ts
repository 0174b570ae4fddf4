import type { Translate } from "@/app/i18n/translate";
import type { ScreeningTier } from "@/lib/domain/pain/screening";

/** The client's next step after a report; the two urgent tiers have their own instruction. */
export function nextStepText(
  highestNrs: number,
  tier: ScreeningTier | null,
  t: Translate<"saving">,
): string {
  if (tier === "T2") return t("next.seeSomeone");
  return t(highestNrs === 0 ? "next.gone" : "next.tomorrow");
}
