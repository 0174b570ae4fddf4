import type { PainFact } from "../facts";
import { LONGEST_SESSION_MS } from "../load/session";
import { EPISODE_GAP_MS, type Episode, episodesOf, LAPSE_MS } from "../pain/episode";
import { isMuscleRegion } from "../pain/region-kinds";
import { onsetOf } from "../pain/soreness";
import { DEFAULT_THRESHOLDS } from "../thresholds/thresholds";
import { DAY_MS, HOUR_MS } from "../time/elapsed";
import type { Region, Side } from "../vocabulary";
import { LOOK_BACK } from "./look-back";

/** What a pain that reaches behind the usual window still needs from before it; for most clients nothing. */

/** A session that begins an episode's clock ended up to 48 h before the report or its onset. */
const SESSION_BEFORE_REPORT_MS = LOOK_BACK.sessionHoursBeforeEpisode * HOUR_MS + LONGEST_SESSION_MS;

export interface Place {
  readonly region: Region;
  readonly side: Side;
}

/** The places whose reports before `painFrom`, where the window begins, are needed as well. */
export function placesWithEarlierPain(
  { pain, painFrom }: { readonly pain: readonly PainFact[]; readonly painFrom: number },
  at: number,
): readonly Place[] {
  const reports = [
    // From the first number in the window on, an episode goes the same way whatever came before it.
    ...chainsBefore(painFrom + EPISODE_GAP_MS, pain, at).map(({ first }) => first),
    ...loneZeros(pain, at),
  ];
  const byPlace = new Map(
    reports.map(({ region, side }) => [placeKey({ region, side }), { region, side }]),
  );
  return [...byPlace.values()];
}

/** When the sessions before `sessionsFrom` began that may have brought a pain which still counts. */
export function spansOfPain(
  sessionsFrom: number,
  pain: readonly PainFact[],
  at: number,
): readonly Span[] {
  const line = sessionsFrom + EPISODE_GAP_MS + LONGEST_SESSION_MS;
  const spans = chainsBefore(line, pain, at).flatMap(spansBefore);
  return mergeSpans(spans.filter(({ from }) => from < sessionsFrom));
}

/**
 * The pains, begun before a line, that may still say something: one that goes on, one that has lapsed
 * and may come back, and one with a report in the weeks of which ended episodes count. Soreness anew is
 * left aside here: whether a report begins a new episode depends on all of the pain before it.
 */
function chainsBefore(line: number, pain: readonly PainFact[], at: number): readonly Episode[] {
  const isBefore = ({ nrs, reportedAt }: PainFact) => nrs > 0 && reportedAt < line;
  const places = new Set(pain.filter(isBefore).map(placeKey));
  if (places.size === 0) return [];
  const reported = pain.filter((r) => r.reportedAt <= at && places.has(placeKey(r)));
  // Without sessions nothing is soreness anew.
  return episodesOf(reported, [], at, DEFAULT_THRESHOLDS).filter(
    ({ first, latest, outcome }) =>
      isBefore(first) &&
      (outcome === "stands" ||
        outcome === "lapsed" ||
        at - latest.reportedAt <= LOOK_BACK.endedPainDays * DAY_MS),
  );
}

/** Both ends included; epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** When the sessions began that may have brought a pain, or soreness anew in a muscle. */
function spansBefore({ region, first, reports }: Episode): readonly Span[] {
  const mayBegin = isMuscleRegion(region) ? reports.filter(({ nrs }) => nrs >= 1) : [first];
  return mayBegin.map((report) => {
    const until = report.reportedAt;
    // Soreness anew is brought by a session since the last positive report, a week before at most.
    const earliest = until - EPISODE_GAP_MS - LONGEST_SESSION_MS;
    return { from: Math.max(earliest, onsetOf(report) - SESSION_BEFORE_REPORT_MS), until };
  });
}

/** The same times in as few spans as possible. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.until) merged.push(span);
    else merged[merged.length - 1] = { ...last, until: Math.max(last.until, span.until) };
  }
  return merged;
}

/** A report of 0 of each place that was lately reported with nothing else: the pain before it may still stand. */
function loneZeros(pain: readonly PainFact[], at: number): readonly PainFact[] {
  const byPlace = new Map<string, PainFact>();
  const hurting = new Set<string>();
  for (const report of pain) {
    if (report.reportedAt > at) continue;
    const key = placeKey(report);
    if (report.nrs > 0) hurting.add(key);
    else byPlace.set(key, report);
  }
  return [...byPlace].flatMap(([key, zero]) =>
    hurting.has(key) || at - zero.reportedAt > LAPSE_MS ? [] : [zero],
  );
}

function placeKey({ region, side }: Place): string {
  return `${region} ${side}`;
}
