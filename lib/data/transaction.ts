import "#server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";
import { pool, prisma, SILENCE_TIMEOUT_MS } from "./connect";
import { sendStatement, watchForSilence } from "./pipeline";
import type { Query } from "./query";
import { setPractice, setPracticeOfPrisma } from "./sql";

/** There are two kinds: `Transaction` for what is hot or set-based, `PrismaTransaction` for everything else. */

export interface Transaction {
  /** Sends at once: statements of one transaction may be awaited together and then share a round trip. */
  run<Row>(query: Query<Row>): Promise<Row[]>;
  /**
   * Sends a write whose rows are not needed. It is awaited at the commit, which fails if one of them failed.
   */
  send(query: Query<unknown>): void;
}

/** A transaction that sees one practice and may touch the scope's client. */
export interface ScopedTransaction<Scope extends ClientScope | PracticeScope> extends Transaction {
  readonly scope: Scope;
}
export type ClientTransaction = ScopedTransaction<ClientScope>;
export type PracticeTransaction = ScopedTransaction<PracticeScope>;
/** For functions that serve both. */
export type AnyTransaction = ScopedTransaction<ClientScope | PracticeScope>;

export interface PrismaTransaction<Scope extends ClientScope | PracticeScope> {
  readonly scope: Scope;
  readonly prisma: Prisma.TransactionClient;
}
export type ClientPrisma = PrismaTransaction<ClientScope>;
export type PracticePrisma = PrismaTransaction<PracticeScope>;

/**
 * Runs `work` in one transaction in which row-level security shows the scope's practice and nothing else.
 * Commits when `work` resolves; any failure rolls everything back and is thrown.
 */
export async function inTransaction<Scope extends ClientScope | PracticeScope, Value>(
  scope: Scope,
  work: (tx: ScopedTransaction<Scope>) => Promise<Value>,
): Promise<Value> {
  return inPractice(scope.practiceId, (tx) => work({ scope, ...tx }));
}

/** The same without a scope: for sign-in, the sweep, and transactions that several clients share. */
export async function inPractice<Value>(
  practiceId: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const connection = await pool.connect();
  // A connection that is lost between two statements emits an error, which would end the process without a
  // listener. The next statement fails anyway.
  connection.on("error", ignore);
  const silence = watchForSilence(connection);
  const sent: Promise<unknown>[] = [];
  let hasBegun = false;
  /** Every statement after a failed one fails as well, so the first failure is the cause. */
  let firstFailure: unknown;

  const later = (result: Promise<unknown>) => {
    result.catch((cause: unknown) => {
      firstFailure ??= cause;
    });
    sent.push(result);
  };
  const run = <Row>({ name, text, values }: Query<Row>) => {
    silence.refresh();
    if (!hasBegun) {
      hasBegun = true;
      later(sendStatement(connection, { text: "begin" }));
      later(run(setPractice({ practiceId })));
    }
    return sendStatement<Row & object>(connection, { name, text, values: values as unknown[] });
  };

  try {
    const value = await work({
      run: <Row>(query: Query<Row>) => {
        const result = run(query);
        later(result);
        const rows = result.then((received) => received.rows as Row[]);
        // Where the caller does not await them, their failure is still thrown below.
        rows.catch(ignore);
        return rows;
      },
      send: (query) => later(run(query)),
    });
    if (hasBegun) {
      silence.refresh();
      const [end] = await Promise.all([sendStatement(connection, { text: "commit" }), ...sent]);
      if (end.command !== "COMMIT") throw new Error("The transaction was rolled back at commit");
    }
    connection.off("error", ignore);
    connection.release();
    return value;
  } catch (cause) {
    // The connection is closed, which rolls back what is still under way.
    connection.release(true);
    throw firstFailure ?? cause;
  } finally {
    clearTimeout(silence);
  }
}

function ignore(): void {}

/** One query in a transaction of its own, in one round trip; its rows. */
export async function readInPractice<Row>(practiceId: string, query: Query<Row>): Promise<Row[]> {
  // The rows are not waited for inside, so that the commit follows at once.
  const { rows } = await inPractice(practiceId, async (tx) => ({ rows: tx.run(query) }));
  return rows;
}

/** The same by Prisma, for everything that is not hot. */
export async function inPrisma<Scope extends ClientScope | PracticeScope, Value>(
  scope: Scope,
  work: (tx: PrismaTransaction<Scope>) => Promise<Value>,
): Promise<Value> {
  return inPrismaPractice(scope.practiceId, (client) => work({ scope, prisma: client }));
}

/** The same by Prisma, without a scope. */
export async function inPrismaPractice<Value>(
  practiceId: string,
  work: (client: Prisma.TransactionClient) => Promise<Value>,
): Promise<Value> {
  return prisma.$transaction(
    async (client) => {
      await setPracticeOfPrisma(client, practiceId);
      return work(client);
    },
    { timeout: SILENCE_TIMEOUT_MS },
  );
}
