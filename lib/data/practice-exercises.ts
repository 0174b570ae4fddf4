import "#server-only";
import type { RegionWeights } from "@/lib/domain/exercises/exercise";
import type { OwnWeights } from "@/lib/domain/exercises/own-exercises";
import { db, prepare } from "./query";
import { readClockByPrisma } from "./sql";
import type { AnyTransaction, PracticePrisma } from "./transaction";

/** An exercise that the practice has named itself. */
export interface PracticeExercise {
  readonly id: string;
  readonly name: string;
  readonly weights: RegionWeights;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

const ownWeights = prepare((given: { practiceId: string }) =>
  db
    .selectFrom("practice_exercise")
    .select(["folded_name as foldedName", "weights"])
    .where("practice_id", "=", given.practiceId)
    .where("archived_at", "is", null),
);

/** What the practice's own exercises load, for an evaluation. */
export async function readOwnWeights(tx: AnyTransaction): Promise<OwnWeights> {
  const rows = await tx.run(ownWeights({ practiceId: tx.scope.practiceId }));
  return new Map(rows.map(({ foldedName, weights }) => [foldedName, weights]));
}

/** The practice's exercises in use, by name. */
export async function readPracticeExercises({
  scope,
  prisma,
}: PracticePrisma): Promise<PracticeExercise[]> {
  const rows = await prisma.practiceExercise.findMany({
    where: { practiceId: scope.practiceId, archivedAt: null },
    orderBy: { foldedName: "asc" },
    select: { id: true, name: true, weights: true, createdAt: true },
  });
  return rows.map(({ weights, createdAt, ...row }) => ({
    ...row,
    weights: weights as RegionWeights,
    createdAt: createdAt.getTime(),
  }));
}

export interface NewExercise {
  readonly id: string;
  readonly name: string;
  readonly foldedName: string;
  readonly weights: RegionWeights;
  readonly createdById: string;
}

/** False: an exercise in use has that name. */
export async function insertPracticeExercise(
  { scope, prisma }: PracticePrisma,
  exercise: NewExercise,
): Promise<boolean> {
  const { count } = await prisma.practiceExercise.createMany({
    data: [{ practiceId: scope.practiceId, ...exercise }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** False: no exercise in use has that id. */
export async function archiveExercise(
  { scope, prisma }: PracticePrisma,
  id: string,
): Promise<boolean> {
  const archivedAt = new Date(await readClockByPrisma(prisma));
  const { count } = await prisma.practiceExercise.updateMany({
    where: { practiceId: scope.practiceId, id, archivedAt: null },
    data: { archivedAt },
  });
  return count > 0;
}
