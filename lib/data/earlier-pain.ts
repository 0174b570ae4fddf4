import "#server-only";
import type { PainFact } from "@/lib/domain/facts";
import { EPISODE_GAP_MS, episodesOf, LAPSE_MS } from "@/lib/domain/pain/episode";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { type FactRow, parsePain } from "./client-facts";
import type { FactsWindow } from "./facts";
import type { ClientSql, Statement } from "./transaction";

// Walks back from the oldest positive report in the window of each place, or where there is none from the last one
// before it, positive report by positive report, while the silence between two stays within a week: beyond that an
// episode cannot reach.
const READ_EARLIER_PAIN: Statement = {
  name: "read-earlier-pain",
  text: `
with recursive chain as (
  select p.region, p.side, coalesce(to_timestamp(p.since_ms / 1000), (select max(r.reported_at) from pain_report r
      where r.practice_id = $1 and r.client_id = $2 and r.region = p.region and r.side = p.side and r.nrs > 0
        and r.reported_at < to_timestamp($6::float8 / 1000))) as since
  from unnest($3::text[], $4::text[], $5::float8[]) as p(region, side, since_ms)
  union
  select c.region, c.side, earlier.since from chain c,
    lateral (select min(r.reported_at) as since from pain_report r
      where r.practice_id = $1 and r.client_id = $2 and r.region = c.region and r.side = c.side and r.nrs > 0
        and r.reported_at < c.since and r.reported_at >= c.since - interval '168 hours') earlier
  where earlier.since is not null
), start as (
  select region, side, min(since) as since from chain group by region, side
)
select r.fact from pain_report r join start using (region, side)
where r.practice_id = $1 and r.client_id = $2 and r.reported_at >= start.since
  and r.reported_at < to_timestamp($6::float8 / 1000)
order by r.reported_at, r.id`,
};

/** Reports before the window of episodes that reach behind it; rarely any. */
export async function readEarlierPain(
  tx: ClientSql,
  window: FactsWindow,
  at: number,
): Promise<readonly PainFact[]> {
  const windowStart = window.now - LOOK_BACK.painDays * DAY_MS;
  const reaching = [
    // From the first number in the window on, an episode goes the same way whatever came before it.
    ...liveFirstsBefore(windowStart + EPISODE_GAP_MS, window.pain, at),
    ...loneZeros(window.pain, at),
  ];
  if (reaching.length === 0) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_PAIN, [
    tx.scope.practiceId,
    tx.scope.clientId,
    reaching.map((report) => report.region),
    reaching.map((report) => report.side),
    reaching.map((report) => (report.nrs > 0 ? report.reportedAt : null)),
    windowStart,
  ]);
  return rows.map(parsePain).filter((row) => !window.pain.some((r) => r.id === row.id));
}

/**
 * The first reports, made before a line, of episodes that may still say something: one that has ended or was replaced
 * says nothing more; a lapsed one may come back with the next report.
 */
export function liveFirstsBefore(
  line: number,
  pain: readonly PainFact[],
  at: number,
): readonly PainFact[] {
  const isBefore = ({ nrs, reportedAt }: PainFact) => nrs > 0 && reportedAt < line;
  const places = new Set(pain.filter(isBefore).map(placeOf));
  if (places.size === 0) return [];
  const reported = pain.filter((r) => r.reportedAt <= at && places.has(placeOf(r)));
  return episodesOf(reported, [], at, DEFAULT_THRESHOLDS)
    .filter(({ outcome }) => outcome === "stands" || outcome === "lapsed")
    .map(({ first }) => first)
    .filter(isBefore);
}

/** A report of 0 of each place that was lately reported with nothing else: the pain before it may still stand. */
function loneZeros(pain: readonly PainFact[], at: number): readonly PainFact[] {
  const byPlace = new Map<string, PainFact>();
  const hurting = new Set<string>();
  for (const report of pain) {
    if (report.reportedAt > at) continue;
    const place = placeOf(report);
    if (report.nrs > 0) hurting.add(place);
    else byPlace.set(place, report);
  }
  return [...byPlace].flatMap(([place, zero]) =>
    hurting.has(place) || at - zero.reportedAt > LAPSE_MS ? [] : [zero],
  );
}

function placeOf({ region, side }: PainFact): string {
  return `${region} ${side}`;
}
