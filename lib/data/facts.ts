import "#server-only";
import type { Expression, ExpressionBuilder } from "kysely";
import type { DB } from "@/generated/kysely/tables";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import type { EarlierSessions } from "@/lib/domain/rules/earlier-facts";
import type { Place } from "@/lib/domain/rules/earlier-pain";
import { type RowOf, toFact } from "./known";
import { db, prepare } from "./query";
import { anyOf, epochMs, instant } from "./sql";
import type { ClientTransaction } from "./transaction";

/** What is stored of a session: all of them were logged by hand, none came from a file. */
type StoredSession = Omit<SessionFact, "imported">;

/** A session as the engine knows it. */
const sessionColumns = (eb: ExpressionBuilder<DB, "training_session">) =>
  [
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

interface OneClient {
  readonly practiceId: string;
  readonly clientId: string | Expression<string>;
}

/** A client's sessions from an instant on (epoch milliseconds), oldest first; for use inside `prepare`. */
export function sessionsFrom({
  practiceId,
  clientId,
  from,
}: OneClient & { readonly from: number }) {
  return db
    .selectFrom("training_session")
    .select(sessionColumns)
    .where("practice_id", "=", practiceId)
    .where("client_id", "=", clientId)
    .where("started_at", ">=", instant(from))
    .orderBy("started_at")
    .orderBy("id");
}

/** The same of pain reports. */
export function painFrom({ practiceId, clientId, from }: OneClient & { readonly from: number }) {
  return db
    .selectFrom("pain_report")
    .select(painColumns)
    .where("practice_id", "=", practiceId)
    .where("client_id", "=", clientId)
    .where("reported_at", ">=", instant(from))
    .orderBy("reported_at")
    .orderBy("id");
}

/** When a client's last session before an instant began; null where there is none. */
export function previousStart({
  practiceId,
  clientId,
  before,
}: OneClient & { readonly before: number }) {
  return db
    .selectFrom("training_session")
    .select((eb) => eb.fn.max<Date | null>("started_at").as("at"))
    .where("practice_id", "=", practiceId)
    .where("client_id", "=", clientId)
    .where("started_at", "<", instant(before))
    .$asScalar();
}

const sessionsSince = prepare((given: Client & { readonly from: number }) => sessionsFrom(given));
const painSince = prepare((given: Client & { readonly from: number }) => painFrom(given));

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

/** The scope's client's facts since an instant (epoch milliseconds), oldest first, for pages and reports. */
export async function readFactsSince(tx: ClientTransaction, from: number) {
  const { practiceId, clientId } = tx.scope;
  const [sessions, pain] = await Promise.all([
    tx.run(sessionsSince({ practiceId, clientId, from })),
    tx.run(painSince({ practiceId, clientId, from })),
  ]);
  return { sessions: sessions.map(toSession), pain: pain.map(toPain) };
}

/** A session's row as a fact. */
export function toSession(row: RowOf<StoredSession>): SessionFact {
  return toFact<StoredSession>(row);
}

export function toPain(row: RowOf<PainFact>): PainFact {
  return toFact<PainFact>(row);
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
  return found.flat().map(toPain);
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
  const sessions = found.flat().map(toSession);
  const earlier = sessions.filter(({ startedAt }) => startedAt < before);
  return [...new Map(earlier.map((session) => [session.id, session])).values()];
}
