import "server-only";
import type { ClientFacts, History, PainFact, SessionFact } from "@/lib/domain/facts";
import { withOwnExercises } from "@/lib/domain/load/own-exercises";
import { episodesOf, LAPSE_MS } from "@/lib/domain/pain/episode";
import { LOOK_BACK } from "@/lib/domain/rules/look-back";
import { type FactRow, parsePain, parseSession, SESSION_FACT } from "./client-facts";
import { DAY_MS, type FactsWindow } from "./facts";
import type { ClientSql, Statement } from "./transaction";

/** A break matters while the session after it lies in the last 28 local days; one more covers every zone. */
const RETURN_DAYS = 29;
/** Two local days that lie 14 apart may hold sessions that are hardly more than 13 days apart. */
const LEAST_BREAK_DAYS = 12;

const READ_EARLIER_SESSIONS: Statement = {
  name: "read-earlier-sessions",
  text: `
select ${SESSION_FACT} as fact from training_session s
where practice_id = $1 and client_id = $2 and started_at < to_timestamp($3::float8 / 1000)
  and (
    started_at >= to_timestamp($4::float8 / 1000)
    or id = any($5::uuid[])
    or exists (select 1 from unnest($6::float8[]) as reported_at
         where s.started_at between to_timestamp(reported_at / 1000) - interval '72 hours'
                                and to_timestamp(reported_at / 1000))
  )
order by started_at, id`,
};

const READ_EARLIER_RUNS: Statement = {
  name: "read-earlier-runs",
  text: `
select ${SESSION_FACT} as fact from training_session
where practice_id = $1 and client_id = $2 and kind = 'run'
  and started_at >= to_timestamp($3::float8 / 1000) and started_at < to_timestamp($4::float8 / 1000)`,
};

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

/**
 * Adds the older rows that a long episode, a return after a long break or a body mass index still needs (rarely any),
 * and to all of them what the practice's own exercises load.
 */
export async function completeWindow(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
): Promise<History> {
  const [earlierPain, runs] = await Promise.all([
    readEarlierPain(tx, window),
    readEarlierRuns(tx, client, window),
  ]);
  const pain = [...earlierPain, ...window.pain];
  const earlier = await readEarlierSessions(tx, window, pain);
  const known = new Set(earlier.map((session) => session.id));
  const others = runs.filter((run) => !known.has(run.id));
  const sessions = [...others, ...earlier, ...window.sessions];
  return withOwnExercises({ client, sessions, pain }, window.ownExercises);
}

/** Runs count for longer than other sessions, for clients who gave a body mass index. */
async function readEarlierRuns(
  tx: ClientSql,
  client: ClientFacts,
  window: FactsWindow,
): Promise<SessionFact[]> {
  if (client.bodyMassIndex === undefined || window.previousStartedAt === undefined) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_RUNS, [
    tx.scope.practiceId,
    tx.scope.clientId,
    window.now - LOOK_BACK.runDays * DAY_MS,
    window.now - LOOK_BACK.sessionDays * DAY_MS,
  ]);
  return rows.map(parseSession);
}

async function readEarlierPain(tx: ClientSql, window: FactsWindow): Promise<PainFact[]> {
  const windowStart = window.now - LOOK_BACK.painDays * DAY_MS;
  const reported = window.pain.filter((report) => report.reportedAt <= window.now);
  const reaching = [
    ...episodesReachingBack(reported, window.now, windowStart),
    ...loneZeros(reported, window.now),
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
 * First reports of episodes that may have begun before the window. From the first number in the window on, an episode
 * goes the same way whatever came before it. One that has ended or was replaced says nothing more; a lapsed one may
 * come back with the next report.
 */
function episodesReachingBack(
  reported: readonly PainFact[],
  now: number,
  windowStart: number,
): PainFact[] {
  return episodesOf(reported, [], now)
    .filter(({ outcome }) => outcome === "stands" || outcome === "lapsed")
    .map(({ first }) => first)
    .filter((first) => first.reportedAt < windowStart + 7 * DAY_MS);
}

/** A report of 0 of each place that was lately reported with nothing else: the pain before it may still stand. */
function loneZeros(reported: readonly PainFact[], now: number): PainFact[] {
  const byPlace = new Map<string, PainFact>();
  const hurting = new Set<string>();
  for (const report of reported) {
    const place = `${report.region} ${report.side}`;
    if (report.nrs > 0) hurting.add(place);
    else byPlace.set(place, report);
  }
  return [...byPlace].flatMap(([place, zero]) =>
    hurting.has(place) || now - zero.reportedAt > LAPSE_MS ? [] : [zero],
  );
}

async function readEarlierSessions(
  tx: ClientSql,
  window: FactsWindow,
  pain: readonly PainFact[],
): Promise<SessionFact[]> {
  if (window.previousStartedAt === undefined) return [];
  const windowStart = window.now - LOOK_BACK.sessionDays * DAY_MS;
  const known = new Set(window.sessions.map((session) => session.id));
  const named = pain.flatMap((r) => (r.sessionId && !known.has(r.sessionId) ? [r.sessionId] : []));
  const early = pain.filter((r) => r.reportedAt < windowStart + 3 * DAY_MS);
  const baselineFrom = breakBaselineFrom(window, window.previousStartedAt);
  if (baselineFrom >= windowStart && named.length === 0 && early.length === 0) return [];
  const rows = await tx.run<FactRow>(READ_EARLIER_SESSIONS, [
    tx.scope.practiceId,
    tx.scope.clientId,
    windowStart,
    Math.min(baselineFrom, windowStart),
    named,
    early.map((report) => report.reportedAt),
  ]);
  return rows.map(parseSession);
}

/** From where on the weeks before a break may be asked for; Infinity where nobody has come back from one lately. */
function breakBaselineFrom({ now, sessions }: FactsWindow, previousStartedAt: number): number {
  const starts = [previousStartedAt, ...sessions.map((session) => session.startedAt)];
  let from = Number.POSITIVE_INFINITY;
  for (const [index, after] of starts.entries()) {
    const before = starts[index - 1];
    if (before === undefined || after < now - RETURN_DAYS * DAY_MS) continue;
    if (after - before >= LEAST_BREAK_DAYS * DAY_MS) {
      from = Math.min(from, before - (LOOK_BACK.breakBaselineDays + 1) * DAY_MS);
    }
  }
  return from;
}
