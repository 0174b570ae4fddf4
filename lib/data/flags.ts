import "#server-only";
import type { Expression } from "kysely";
import type { Flag, FlagState } from "@/lib/domain/flags/flag";
import { toDate } from "./instants";
import { db, prepare } from "./query";
import { insertRows, type NewRow, upsertRows } from "./rows";
import { instant } from "./sql";
import type { AnyTransaction, ClientTransaction } from "./transaction";

const FLAG_COLUMNS = [
  "practice_id",
  "id",
  "client_id",
  "category",
  "region",
  "side",
  "status",
  "severity",
  "headline_rule",
  "opened_at",
  "closed_at",
  "record",
  "updated_at",
] as const;
const EVENT_COLUMNS = [
  "practice_id",
  "id",
  "flag_id",
  "at",
  "kind",
  "actor_id",
  "reason",
  "detail",
] as const;

type FlagRow = NewRow<"flag", (typeof FLAG_COLUMNS)[number]>;
type EventRow = NewRow<"flag_event", (typeof EVENT_COLUMNS)[number]>;

/**
 * A client's live flags, and those closed since an instant (epoch milliseconds), which may hold others back; for use inside
 * `prepare`.
 */
export function flagsOf(given: {
  readonly practiceId: string;
  readonly clientId: string | Expression<string>;
  readonly closedSince: number;
}) {
  return db
    .selectFrom("flag")
    .select(["id", "record"])
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where((eb) =>
      eb.or([eb("status", "!=", "closed"), eb("closed_at", ">", instant(given.closedSince))]),
    )
    .orderBy("id");
}

const openFlags = prepare((given: { practiceId: string; clientId: string }) =>
  db
    .selectFrom("flag")
    .select(["id", "record"])
    .where("practice_id", "=", given.practiceId)
    .where("client_id", "=", given.clientId)
    .where("status", "=", "open"),
);

const writeFlags = prepare((given: { rows: readonly FlagRow[] }) =>
  upsertRows("flag", ["practice_id", "id"], FLAG_COLUMNS, given.rows),
);

const writeEvents = prepare((given: { rows: readonly EventRow[] }) =>
  insertRows("flag_event", EVENT_COLUMNS, given.rows),
);

/** One step of a flag's history; the engine is the actor where none is given. */
export interface NewFlagEvent {
  readonly id: string;
  readonly flagId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: string;
  readonly actorId?: string;
  readonly reason?: string;
  readonly detail: object;
}

/** What an evaluation, or a trainer, did to one client's flags. */
export interface FlagUpdate {
  readonly clientId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly flags: readonly Flag[];
  readonly events: readonly NewFlagEvent[];
}

/** The scope's client's open flags. */
export async function readOpenFlags(tx: ClientTransaction): Promise<readonly Flag[]> {
  const { practiceId, clientId } = tx.scope;
  return (await tx.run(openFlags({ practiceId, clientId }))).map(toFlag);
}

export function toFlag({ id, record }: { readonly id: string; readonly record: FlagState }): Flag {
  return { ...record, id };
}

/** Stores new and changed flags with their events; nothing else writes flags. */
export function saveFlags(tx: AnyTransaction, updates: readonly FlagUpdate[]): void {
  const { practiceId } = tx.scope;
  const flags = updates.flatMap(({ clientId, at, flags: changed }) =>
    changed.map((flag) => flagRow(practiceId, clientId, flag, at)),
  );
  const events = updates.flatMap(({ events: steps }) =>
    steps.map((step) => eventRow(practiceId, step)),
  );
  if (flags.length > 0) tx.send(writeFlags({ rows: flags }));
  if (events.length > 0) tx.send(writeEvents({ rows: events }));
}

function flagRow(practiceId: string, clientId: string, flag: Flag, at: number): FlagRow {
  const { id, ...record } = flag;
  return {
    practice_id: practiceId,
    id,
    client_id: clientId,
    category: record.category,
    region: record.region ?? "",
    side: record.side ?? "",
    status: record.status,
    severity: record.severity,
    headline_rule: record.headlineRule,
    opened_at: toDate(record.openedAt),
    closed_at: toDate(record.closedAt),
    record,
    updated_at: new Date(at),
  };
}

function eventRow(practiceId: string, event: NewFlagEvent): EventRow {
  return {
    practice_id: practiceId,
    id: event.id,
    flag_id: event.flagId,
    at: new Date(event.at),
    kind: event.kind,
    actor_id: event.actorId ?? null,
    reason: event.reason ?? null,
    detail: event.detail,
  };
}
