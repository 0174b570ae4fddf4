import "server-only";
import type { Duplex } from "node:stream";
import type { PoolClient, QueryResult } from "pg";
import type { Prisma } from "@/generated/prisma/client";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";
import { pool, prisma } from "./connect";

/** A prepared statement: the name is its cache key on each connection, so text and name change together. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export interface Sql {
  /** Sends at once: statements of one transaction may be awaited together and then share a round trip. */
  run<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** For writes whose rows nobody reads: not waited for until the commit, which fails if one of them did. */
  send(statement: Statement, values: readonly unknown[]): void;
}

/** A transaction that sees one practice and may touch the scope's client. */
export interface ScopedSql<Scope extends ClientScope | PracticeScope> extends Sql {
  readonly scope: Scope;
}
export type ClientSql = ScopedSql<ClientScope>;
export type PracticeSql = ScopedSql<PracticeScope>;

export interface ScopedPrisma<Scope extends ClientScope | PracticeScope> {
  readonly scope: Scope;
  readonly db: Prisma.TransactionClient;
}
export type ClientPrisma = ScopedPrisma<ClientScope>;
export type PracticePrisma = ScopedPrisma<PracticeScope>;

const BEGIN: Statement = { name: "begin", text: "begin" };

const SET_PRACTICE: Statement = {
  name: "set-practice",
  text: "select set_config('app.practice', $1, true)",
};

/**
 * Runs `work` in one transaction in which row-level security shows the scope's practice and nothing else.
 * Commits when `work` resolves; any failure rolls everything back and is thrown.
 */
export async function inSql<Scope extends ClientScope | PracticeScope, Value>(
  scope: Scope,
  work: (tx: ScopedSql<Scope>) => Promise<Value>,
): Promise<Value> {
  return inPractice(scope.practiceId, (sql) => work({ scope, ...sql }));
}

/** The unscoped half of `inSql`, for sign-in and the sweep, which act before there is a scope. */
export async function inPractice<Value>(
  practiceId: string,
  work: (sql: Sql) => Promise<Value>,
): Promise<Value> {
  const connection = await pool.connect();
  const run = async <Row extends object>(statement: Statement, values: readonly unknown[]) => {
    sendTogether(connection);
    const result: QueryResult<Row> = await connection.query({ ...statement, values: [...values] });
    return result.rows;
  };
  const sent: Promise<unknown>[] = [];
  const send = (statement: Statement, values: readonly unknown[]) => {
    const write = run(statement, values);
    // Its failure is thrown below; until then it must not count as unhandled.
    write.catch(() => {});
    sent.push(write);
  };
  try {
    send(BEGIN, []);
    send(SET_PRACTICE, [practiceId]);
    const value = await work({ run, send });
    sendTogether(connection);
    const [end] = await Promise.all([connection.query("commit"), ...sent]);
    if (end.command !== "COMMIT") throw new Error("The transaction was rolled back at commit");
    connection.release();
    return value;
  } catch (cause) {
    // Statements still on the wire die with the connection, and with it the transaction.
    connection.release(true);
    throw cause;
  }
}

/** Holds back what is written until this turn of the event loop ends: statements sent together then share a packet. */
function sendTogether(connection: PoolClient): void {
  const { stream } = (connection as unknown as { connection: { stream: Duplex } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** The same boundary for the typed reads and the writes that evaluate nothing. */
export async function inPrisma<Scope extends ClientScope | PracticeScope, Value>(
  scope: Scope,
  work: (tx: ScopedPrisma<Scope>) => Promise<Value>,
): Promise<Value> {
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`select set_config('app.practice', ${scope.practiceId}, true)`;
    return work({ scope, db });
  });
}
