import "#server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";
import { pool, prisma } from "./connect";
import { query, watchForSilence } from "./wire";

/** A prepared statement: the name is its cache key on each connection, so text and name change together. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** It sets the practice itself, to its first value, before it touches a table. */
  readonly setsPractice?: true;
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
  // One that dies between two statements says so in an event, which ends the process where nobody listens. The next
  // statement fails.
  connection.on("error", ignore);
  const silence = watchForSilence(connection);
  const sent: Promise<unknown>[] = [];
  const send = (statement: Statement, values: readonly unknown[]) => {
    const write = run(statement, values);
    // Its failure is thrown below; until then it must not count as unhandled.
    write.catch(() => {});
    sent.push(write);
  };
  let hasBegun = false;
  const run = <Row extends object>(statement: Statement, values: readonly unknown[]) => {
    silence.refresh();
    if (!hasBegun) {
      hasBegun = true;
      const begun = query(connection, { text: "begin" });
      begun.catch(() => {});
      sent.push(begun);
      const isSet = statement.setsPractice && values[0] === practiceId;
      if (!isSet) send(SET_PRACTICE, [practiceId]);
    }
    const { name, text } = statement;
    return query<Row>(connection, { name, text, values: values as unknown[] });
  };
  try {
    const value = await work({
      run: async <Row extends object>(statement: Statement, values: readonly unknown[]) =>
        (await run<Row>(statement, values)).rows,
      send,
    });
    if (hasBegun) {
      silence.refresh();
      const [end] = await Promise.all([query(connection, { text: "commit" }), ...sent]);
      if (end.command !== "COMMIT") throw new Error("The transaction was rolled back at commit");
    }
    connection.off("error", ignore);
    connection.release();
    return value;
  } catch (cause) {
    // What is still on the wire is never committed: the connection ends, and with it the transaction.
    connection.release(true);
    throw cause;
  } finally {
    clearTimeout(silence);
  }
}

function ignore(): void {}

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
