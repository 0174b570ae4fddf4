import "#server-only";
import { runAlone } from "./connect";
import { db, prepare } from "./query";
import { acrossPractices, clockMs, readClockByPrisma } from "./sql";
import type { PrismaTransaction, Transaction } from "./transaction";

const clock = prepare(() => db.selectNoFrom(clockMs.as("now")));

/** The database's instant, epoch milliseconds: the authority for what is due. */
export async function readNow(tx: Transaction): Promise<number> {
  const [row] = await tx.run(clock({}));
  if (!row) throw new Error("The database gave no time");
  return row.now;
}

/** The same in a transaction of Prisma. */
export async function readNowByPrisma({
  prisma,
}: Pick<PrismaTransaction<never>, "prisma">): Promise<number> {
  return readClockByPrisma(prisma);
}

/** How long the most overdue evaluation has waited, in whole seconds; 0 when nothing is due. */
export async function readLagSeconds(): Promise<number> {
  const [lag] = await runAlone(acrossPractices.lagSeconds({}));
  return lag?.seconds ?? 0;
}

/** Since when the most overdue evaluation has waited, epoch milliseconds; null while it is within two minutes. */
export async function readLateSince(): Promise<number | null> {
  const [lag] = await runAlone(acrossPractices.lateSince({}));
  return lag?.at ?? null;
}
