import type { ScreeningTier } from "@/lib/domain/pain/screening";

/** What happens next, in the client's words; the two urgent tiers have their own instruction. */
export function nextStepText(highestNrs: number, tier: ScreeningTier | null): string {
  if (tier === "T2") {
    return "One of your answers is worth a visit: have a physical therapist or doctor look at it within about a week. Until then leave out what brings it on.";
  }
  if (highestNrs === 0) {
    return "If it is still gone tomorrow, tell Twinge once more, and this place is closed.";
  }
  return "Tell Twinge how it is tomorrow. 72 hours after it began is our check-in point.";
}
