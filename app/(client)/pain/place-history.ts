import type { PainFact } from "@/lib/domain/facts";
import { type LastAsked, lastAskedSince } from "@/lib/domain/pain/last-asked";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { Quality } from "@/lib/domain/vocabulary";
import { type Place, placeKey } from "./places";

/** Earlier reports of a place: for the first values of the form and the choice of questions. */
export interface PlaceHistory extends Place {
  readonly lastQualities: readonly Quality[];
  readonly latestNrs: number;
  readonly lastReportedAt: number;
  /** Of the open episode; null: there is none, so a report begins one. */
  readonly clockStartAt: number | null;
  /** When questions were last asked in the open episode, and the number reported then. */
  readonly lastAsked: LastAsked | null;
}

type StandingEpisode = Pick<EpisodeStatus, "region" | "side" | "firstReportedAt" | "clockStartAt">;

/** One per place, the last reported first. `pain` is newest first. */
export function placeHistoriesOf(
  pain: readonly PainFact[],
  episodes: readonly StandingEpisode[],
): PlaceHistory[] {
  const byPlace = new Map<string, PainFact[]>();
  for (const report of pain) {
    const key = placeKey(report);
    byPlace.set(key, [...(byPlace.get(key) ?? []), report]);
  }
  return [...byPlace.values()].flatMap((reports) => {
    const latest = reports[0];
    if (!latest) return [];
    const episode = episodes.find((open) => placeKey(open) === placeKey(latest));
    return [
      {
        region: latest.region,
        side: latest.side,
        lastQualities: latest.qualities ?? [],
        latestNrs: latest.nrs,
        lastReportedAt: latest.reportedAt,
        clockStartAt: episode?.clockStartAt ?? null,
        lastAsked: episode ? lastAskedSince(reports, episode.firstReportedAt) : null,
      },
    ];
  });
}
