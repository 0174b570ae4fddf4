import type { History, PainFact, SessionFact } from "@/lib/domain/facts";
import { regionSharesOf } from "@/lib/domain/load/region-share";
import { sessionEndAt } from "@/lib/domain/load/session";
import { HOUR_MS } from "@/lib/domain/time/elapsed";
import type { Region, Side } from "@/lib/domain/vocabulary";
import type { SeededRandom } from "./random";
import { RATES } from "./rates";

const MUSCLES: ReadonlySet<Region> = new Set<Region>([
  ...(["neck", "shoulder", "upper-arm", "forearm", "chest", "upper-back"] as const),
  ...(["lower-back", "abdomen", "buttock", "thigh-front", "thigh-back", "calf"] as const),
]);
const IN_THE_MIDDLE: ReadonlySet<Region> = new Set<Region>([
  ...(["neck", "chest", "upper-back", "lower-back", "abdomen"] as const),
]);

/** The history with ordinary soreness after every fourth session, where it worked most. */
export function addSoreness(random: SeededRandom, history: History): History {
  const { everySessions } = RATES.soreness;
  const sore = history.sessions.filter((_, index) => index % everySessions === everySessions - 1);
  return { ...history, pain: sore.flatMap((session) => reportsAfter(random, session)) };
}

function reportsAfter(random: SeededRandom, session: SessionFact): readonly PainFact[] {
  const region = mostLoadedMuscle(session);
  if (region === null) return [];
  const { nrs, hoursLater, goneAfterHours } = RATES.soreness;
  const side: Side = IN_THE_MIDDLE.has(region) ? "middle" : "both";
  const endAt = sessionEndAt(session);
  const report = (name: string, hours: readonly [number, number], value: number): PainFact => ({
    id: `${name}-${session.id}`,
    reportedAt: endAt + Math.round(random.between(hours[0], hours[1]) * HOUR_MS),
    region,
    side,
    nrs: value,
    moment: "now",
    ...(value > 0 ? { qualities: ["ache"] } : {}),
  });
  return [
    report("sore", hoursLater, random.wholeBetween(nrs[0], nrs[1])),
    report("gone", goneAfterHours, 0),
  ];
}

function mostLoadedMuscle(session: SessionFact): Region | null {
  let most: Region | null = null;
  const { shares } = regionSharesOf(session);
  for (const [region, share] of shares) {
    if (MUSCLES.has(region) && (most === null || share > (shares.get(most) ?? 0))) most = region;
  }
  return most;
}
