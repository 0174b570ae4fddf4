import type { Flag } from "@/lib/domain/flags/flag";
import type { ScreeningTier } from "@/lib/domain/pain/screening";

/** How soon the client should see a professional; null: there is no urgent answer. */
export type Urgency = "now" | "today";

/** Of the answers just given. */
export function urgencyOfTier(tier: ScreeningTier | null): Urgency | null {
  if (tier === "T0") return "now";
  return tier === "T1" ? "today" : null;
}

/** Of the open flags, so that a later report does not hide an earlier answer. */
export function urgencyOfFlags(flags: readonly Flag[]): Urgency | null {
  const urgent = flags.filter(({ severity }) => severity === "urgent");
  if (urgent.length === 0) return null;
  const isEmergency = urgent.some((flag) =>
    [flag.headline, ...flag.contributors].some(({ rule }) => rule === "red-flag-emergency"),
  );
  return isEmergency ? "now" : "today";
}

/** The more urgent of the two. */
export function mostUrgent(a: Urgency | null, b: Urgency | null): Urgency | null {
  return a === "now" || b === "now" ? "now" : (a ?? b);
}
