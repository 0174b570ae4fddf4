import "#server-only";
import type { PainFact, SessionFact } from "@/lib/domain/facts";
import { dateOfDay, localDayOf } from "@/lib/domain/time/local-day";
import { toDate } from "./instants";
import { db, prepare } from "./query";
import { everyColumn, insertRows, type NewRow } from "./rows";
import { anyOf, hexOf } from "./sql";
import type { AnyTransaction } from "./transaction";

/** What every entry has beside its fact; instants in epoch milliseconds. */
export interface NewEntry {
  readonly clientId: string;
  /** The client's, for the local day on which it happened. */
  readonly timeZone: string;
  readonly recordedAt: number;
  readonly receivedAt: number;
  readonly clockSkewSeconds?: number | undefined;
  readonly recordedById: string;
  /** Hex SHA-256 of the normalised entry. */
  readonly bodyHash: string;
}
export type NewSession = SessionFact & NewEntry;
export type NewPain = PainFact & NewEntry;

const ENTRY_COLUMNS = [
  "practice_id",
  "id",
  "client_id",
  "recorded_at",
  "received_at",
  "clock_skew_seconds",
  "recorded_by_id",
  "body_hash",
] as const;

const SESSION_COLUMNS = everyColumn("training_session", [
  ...ENTRY_COLUMNS,
  "started_at",
  "started_on",
  "kind",
  "duration_minutes",
  "rpe",
  "distance_meters",
  "warm_up",
  "stretch",
  "new_style",
  "exercises",
]);

const PAIN_COLUMNS = everyColumn("pain_report", [
  ...ENTRY_COLUMNS,
  "reported_at",
  "reported_on",
  "region",
  "side",
  "nrs",
  "moment",
  "onset_at",
  "session_id",
  "qualities",
  "at_rest",
  "at_night",
  "spreads",
  "screening",
]);

type SessionRow = NewRow<"training_session", (typeof SESSION_COLUMNS)[number]>;
type PainRow = NewRow<"pain_report", (typeof PAIN_COLUMNS)[number]>;

const newSessions = prepare((given: { practiceId: string; rows: readonly SessionRow[] }) =>
  insertRows("training_session", SESSION_COLUMNS, given.rows, (eb) =>
    // One id is never both a session and a report. A look-up by key for each row, since a join would read all
    // reports.
    eb(
      eb
        .selectFrom("pain_report as other")
        .select("other.id")
        .where("other.practice_id", "=", given.practiceId)
        .whereRef("other.id", "=", "given.id"),
      "is",
      null,
    ),
  )
    .onConflict((conflict) => conflict.doNothing())
    .returning(["id", "client_id as clientId"]),
);

const newPain = prepare((given: { practiceId: string; rows: readonly PainRow[] }) =>
  insertRows("pain_report", PAIN_COLUMNS, given.rows, (eb) =>
    eb.and([
      eb(
        eb
          .selectFrom("training_session as other")
          .select("other.id")
          .where("other.practice_id", "=", given.practiceId)
          .whereRef("other.id", "=", "given.id"),
        "is",
        null,
      ),
      // The session that a report names is the client's own.
      eb.or([
        eb("given.session_id", "is", null),
        eb(
          eb
            .selectFrom("training_session as named")
            .select("named.id")
            .where("named.practice_id", "=", given.practiceId)
            .whereRef("named.client_id", "=", "given.client_id")
            .whereRef("named.id", "=", "given.session_id"),
          "is not",
          null,
        ),
      ]),
    ]),
  )
    .onConflict((conflict) => conflict.doNothing())
    .returning(["id", "client_id as clientId"]),
);

export interface CreatedEntry {
  readonly id: string;
  readonly clientId: string;
}

/**
 * Stores the entries that are not there yet, sessions before the reports that may name them, and returns them. An
 * entry whose id is taken is left out, and so is a report that names a session which is not the client's.
 */
export async function insertEntries(
  tx: AnyTransaction,
  entries: { readonly sessions: readonly NewSession[]; readonly pain: readonly NewPain[] },
): Promise<readonly CreatedEntry[]> {
  const { practiceId } = tx.scope;
  const { sessions, pain } = entries;
  const inserted = await Promise.all([
    sessions.length > 0 &&
      tx.run(newSessions({ practiceId, rows: sessions.map((s) => sessionRow(practiceId, s)) })),
    pain.length > 0 &&
      tx.run(newPain({ practiceId, rows: pain.map((p) => painRow(practiceId, p)) })),
  ]);
  return inserted.flatMap((rows) => rows || []);
}

function sessionRow(practiceId: string, session: NewSession): SessionRow {
  return {
    ...entryColumns(practiceId, session),
    started_at: new Date(session.startedAt),
    started_on: localDate(session.timeZone, session.startedAt),
    kind: session.kind,
    duration_minutes: session.durationMinutes ?? null,
    rpe: session.rpe ?? null,
    distance_meters: session.distanceMeters ?? null,
    warm_up: session.warmUp ?? null,
    stretch: session.stretch ?? null,
    new_style: session.newStyle ?? null,
    exercises: session.exercises ?? null,
  };
}

function painRow(practiceId: string, report: NewPain): PainRow {
  return {
    ...entryColumns(practiceId, report),
    reported_at: new Date(report.reportedAt),
    reported_on: localDate(report.timeZone, report.reportedAt),
    region: report.region,
    side: report.side,
    nrs: report.nrs,
    moment: report.moment ?? null,
    onset_at: toDate(report.onsetAt),
    session_id: report.sessionId ?? null,
    qualities: [...(report.qualities ?? [])],
    at_rest: report.atRest ?? null,
    at_night: report.atNight ?? null,
    spreads: report.spreads ?? null,
    screening: report.screening ?? null,
  };
}

function entryColumns(practiceId: string, entry: NewEntry & { readonly id: string }) {
  return {
    practice_id: practiceId,
    id: entry.id,
    client_id: entry.clientId,
    recorded_at: new Date(entry.recordedAt),
    received_at: new Date(entry.receivedAt),
    clock_skew_seconds: entry.clockSkewSeconds ?? null,
    recorded_by_id: entry.recordedById,
    body_hash: `\\x${entry.bodyHash}`,
  };
}

function localDate(timeZone: string, at: number): string {
  return dateOfDay(localDayOf(timeZone, at));
}

/** What is stored under an entry's id, of any client. */
export interface StoredEntry {
  readonly id: string;
  readonly clientId: string;
  /** Hex SHA-256 of the normalised entry. */
  readonly bodyHash: string;
  readonly receivedAt: Date;
}

const storedEntries = prepare((given: { practiceId: string; ids: readonly string[] }) => {
  const of = (table: "training_session" | "pain_report") =>
    db
      .selectFrom(table)
      .select((eb) => [
        "id",
        "client_id as clientId",
        hexOf(eb.ref("body_hash")).as("bodyHash"),
        "received_at as receivedAt",
      ])
      .where("practice_id", "=", given.practiceId)
      .where("id", "=", anyOf(given.ids));
  return of("training_session").unionAll(of("pain_report"));
});

/** What is stored under each of the ids. */
export async function readStoredEntries(
  tx: AnyTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run(storedEntries({ practiceId: tx.scope.practiceId, ids }));
  return new Map(rows.map((row) => [row.id, row]));
}
