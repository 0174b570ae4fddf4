import "server-only";
import type { QueryResult } from "pg";
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
  return inPractice(scope.practiceId, (sql) => work({ scope, run: sql.run }));
}

/** The unscoped half of `inSql`, for sign-in and the sweep, which act before there is a scope. */
export async function inPractice<Value>(
  practiceId: string,
  work: (sql: Sql) => Promise<Value>,
): Promise<Value> {
  const connection = await pool.connect();
  const run = async <Row extends object>(statement: Statement, values: readonly unknown[]) => {
    const result: QueryResult<Row> = await connection.query({ ...statement, values: [...values] });
    return result.rows;
  };
  try {
    const opened = Promise.all([connection.query("begin"), run(SET_PRACTICE, [practiceId])]);
    const [value] = await Promise.all([work({ run }), opened]);
    const end = await connection.query("commit");
    if (end.command !== "COMMIT") throw new Error("The transaction was rolled back at commit");
    connection.release();
    return value;
  } catch (cause) {
    // Statements still on the wire die with the connection, and with it the transaction.
    connection.release(true);
    throw cause;
  }
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
