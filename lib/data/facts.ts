import "#server-only";
import type { ExpressionBuilder } from "kysely";
import type { DB } from "@/generated/kysely/tables";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import type { EarlierSessions } from "@/lib/domain/rules/earlier-facts";
import type { Place } from "@/lib/domain/rules/earlier-pain";
import { toFact } from "./known";
import { db, prepare } from "./query";
import { anyOf, epochMs, instant } from "./sql";
import type { AnyTransaction, ClientTransaction } from "./transaction";

/** What is stored of a session: all of them were logged by hand, none came from a file. */
type StoredSession = Omit<SessionFact, "imported">;

/** A session as the engine knows it, beside whose it is. */
const sessionColumns = (eb: ExpressionBuilder<DB, "training_session">) =>
  [
    "client_id as clientId",
    "id",
    epochMs(eb.ref("started_at")).as("startedAt"),
    "kind",
    "duration_minutes as durationMinutes",
    "rpe",
    "distance_meters as distanceMeters",
    "warm_up as warmUp",
    "stretch",
    "new_style as newStyle",
    "exercises",
  ] as const;

const painColumns = (eb: ExpressionBuilder<DB, "pain_report">) =>
  [
    "client_id as clientId",
    "id",
    epochMs(eb.ref("reported_at")).as("reportedAt"),
    "region",
    "side",
    "nrs",
    "moment",
    epochMs(eb.ref("onset_at")).as("onsetAt"),
    "session_id as sessionId",
    "qualities",
    "at_rest as atRest",
    "at_night as atNight",
    "spreads",
    "screening",
  ] as const;

interface Clients {
  readonly practiceId: string;
  readonly clientIds: readonly string[];
}

const sessionsFrom = prepare((given: Clients & { readonly from: number }) =>
  db
    .selectFrom("training_session")
    .select(sessionColumns)
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", anyOf(given.clientIds))
    .where("started_at", ">=", instant(given.from))
    .orderBy("started_at")
    .orderBy("id"),
);

const painFrom = prepare((given: Clients & { readonly from: number }) =>
  db
    .selectFrom("pain_report")
    .select(painColumns)
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", anyOf(given.clientIds))
    .where("reported_at", ">=", instant(given.from))
    .orderBy("reported_at")
    .orderBy("id"),
);

const sessionsBetween = prepare(
  (given: Client & { readonly from: number; readonly until: number }) =>
    db
      .selectFrom("training_session")
      .select(sessionColumns)
      .where("practice_id", "=", given.practiceId)
      .where("client_id", "=", given.clientId)
      .where("started_at", ">=", instant(given.from))
      .where("started_at", "<=", instant(given.until))
      .orderBy("started_at")
      .orderBy("id"),
);

const sessionsOfIds = prepare((given: Client & { readonly ids: readonly string[] }) =>
  db
    .selectFrom("training_session")
    .select(sessionColumns)
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where("id", "=", anyOf(given.ids)),
);

const painOfPlaceBefore = prepare((given: Client & Place & { readonly until: number }) =>
  db
    .selectFrom("pain_report")
    .select(painColumns)
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where("region", "=", given.region)
    .where("side", "=", given.side)
    .where("reported_at", "<", instant(given.until))
    .orderBy("reported_at")
    .orderBy("id"),
);

const previousSessions = prepare((given: Clients & { readonly before: number }) =>
  db
    .selectFrom("client_profile as p")
    .select((eb) => [
      "p.client_id as clientId",
      epochMs(
        eb
          .selectFrom("training_session as s")
          .select((of) => of.fn.max<Date | null>("s.started_at").as("at"))
          .where("s.practice_id", "=", given.practiceId)
          .whereRef("s.client_id", "=", "p.client_id")
          .where("s.started_at", "<", instant(given.before))
          .$asScalar(),
      ).as("startedAt"),
    ])
    .where("p.practice_id", "=", given.practiceId)
    .where("p.client_id", "=", anyOf(given.clientIds)),
);

const latestSession = prepare((given: Client & { readonly by: number }) =>
  db
    .selectFrom("training_session")
    .select((eb) => epochMs(eb.fn.max<Date | null>("started_at")).as("at"))
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where("started_at", "<=", instant(given.by)),
);

const latestReport = prepare((given: Client & { readonly by: number }) =>
  db
    .selectFrom("pain_report")
    .select((eb) => epochMs(eb.fn.max<Date | null>("reported_at")).as("at"))
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where("reported_at", "<=", instant(given.by)),
);

interface Client {
  readonly practiceId: string;
  readonly clientId: string;
}

/** Each client's facts from two instants on (epoch milliseconds), oldest first. */
export async function readFactsFrom(
  tx: AnyTransaction,
  clientIds: readonly string[],
  from: { readonly sessions: number; readonly pain: number },
): Promise<{ sessions: FactsByClient<SessionFact>; pain: FactsByClient<PainFact> }> {
  const { practiceId } = tx.scope;
  const [sessions, pain] = await Promise.all([
    tx.run(sessionsFrom({ practiceId, clientIds, from: from.sessions })),
    tx.run(painFrom({ practiceId, clientIds, from: from.pain })),
  ]);
  return {
    sessions: byClient(sessions, (row) => toFact<StoredSession>(row)),
    pain: byClient(pain, (row) => toFact<PainFact>(row)),
  };
}

/** The scope's client's facts since an instant (epoch milliseconds), oldest first, for pages and reports. */
export async function readFactsSince(tx: ClientTransaction, since: number) {
  const { clientId } = tx.scope;
  const { sessions, pain } = await readFactsFrom(tx, [clientId], { sessions: since, pain: since });
  return { sessions: sessions.get(clientId) ?? [], pain: pain.get(clientId) ?? [] };
}

/** When each client's last session before an instant began (epoch milliseconds); null where there is none. */
export async function readPreviousStarts(
  tx: AnyTransaction,
  clientIds: readonly string[],
  before: number,
): Promise<ReadonlyMap<string, number | null>> {
  const { practiceId } = tx.scope;
  const rows = await tx.run(previousSessions({ practiceId, clientIds, before }));
  return new Map(rows.map(({ clientId, startedAt }) => [clientId, startedAt]));
}

/** When the newest log of any kind by an instant was, epoch milliseconds both; null when there is none. */
export async function readLastLogAt(tx: ClientTransaction, by: number): Promise<number | null> {
  const { practiceId, clientId } = tx.scope;
  const [[session], [report]] = await Promise.all([
    tx.run(latestSession({ practiceId, clientId, by })),
    tx.run(latestReport({ practiceId, clientId, by })),
  ]);
  const latestAt = Math.max(session?.at ?? -Infinity, report?.at ?? -Infinity);
  return Number.isFinite(latestAt) ? latestAt : null;
}

/** All reports of these places that were made before an instant. */
export async function readPainOfPlaces(
  tx: ClientTransaction,
  places: readonly Place[],
  until: number,
): Promise<readonly PainFact[]> {
  const { practiceId, clientId } = tx.scope;
  const found = await Promise.all(
    places.map(({ region, side }) =>
      tx.run(painOfPlaceBefore({ practiceId, clientId, region, side, until })),
    ),
  );
  return found.flat().map((row) => toFact<PainFact>(row));
}

/** The sessions that are wanted from before an instant, each once. */
export async function readEarlierSessions(
  tx: ClientTransaction,
  { from, ids, spans }: EarlierSessions,
  before: number,
): Promise<readonly SessionFact[]> {
  const { practiceId, clientId } = tx.scope;
  const client = { practiceId, clientId };
  const all = from === null ? spans : [...spans, { from, until: before }];
  const found = await Promise.all([
    ...all.map((span) => tx.run(sessionsBetween({ ...client, ...span }))),
    ...(ids.length > 0 ? [tx.run(sessionsOfIds({ ...client, ids }))] : []),
  ]);
  const sessions = found.flat().map((row) => toFact<StoredSession>(row));
  const earlier = sessions.filter(({ startedAt }) => startedAt < before);
  return [...new Map(earlier.map((session) => [session.id, session])).values()];
}

type FactsByClient<Fact> = ReadonlyMap<string, readonly Fact[]>;

function byClient<Row extends { readonly clientId: string }, Fact>(
  rows: readonly Row[],
  read: (row: Row) => Fact,
): FactsByClient<Fact> {
  const facts = new Map<string, Fact[]>();
  for (const row of rows) {
    const own = facts.get(row.clientId);
    if (own) own.push(read(row));
    else facts.set(row.clientId, [read(row)]);
  }
  return facts;
}
