import "#server-only";
import type { RegionWeights } from "@/lib/domain/exercises/exercise";
import type { PracticeSql, Statement } from "./transaction";

const READ_EXERCISES: Statement = {
  name: "read-practice-exercises",
  text: `
select id, name, weights, extract(epoch from created_at)::float8 * 1000 as "createdAt"
from practice_exercise where practice_id = $1 and archived_at is null
order by folded_name`,
};

const INSERT_EXERCISE: Statement = {
  name: "insert-practice-exercise",
  text: `
insert into practice_exercise (practice_id, id, name, folded_name, weights, created_by_id, created_at)
values ($1, $2, $3, $4, $5, $6, clock_timestamp())
on conflict (practice_id, folded_name) where archived_at is null do nothing
returning id`,
};

const ARCHIVE_EXERCISE: Statement = {
  name: "archive-practice-exercise",
  text: `
update practice_exercise set archived_at = clock_timestamp()
where practice_id = $1 and id = $2 and archived_at is null
returning id`,
};

// In one order, so that two of these at once cannot wait for each other.
const MAKE_CLIENTS_DUE: Statement = {
  name: "make-clients-due",
  text: `
with clock as (
  select client_id from client_clock where practice_id = $1 order by client_id for update
)
update client_clock k set next_evaluation_at = least(coalesce(k.next_evaluation_at, now()), now())
from clock where k.practice_id = $1 and k.client_id = clock.client_id`,
};

/** An exercise that the practice has named itself. */
export interface PracticeExercise {
  readonly id: string;
  readonly name: string;
  readonly weights: RegionWeights;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** The practice's living exercises by name. */
export async function readPracticeExercises(tx: PracticeSql): Promise<PracticeExercise[]> {
  return tx.run<PracticeExercise>(READ_EXERCISES, [tx.scope.practiceId]);
}

/** False: a living exercise has that name. */
export async function insertPracticeExercise(
  tx: PracticeSql,
  exercise: {
    readonly id: string;
    readonly name: string;
    readonly foldedName: string;
    readonly weights: RegionWeights;
    readonly createdById: string;
  },
): Promise<boolean> {
  const rows = await tx.run(INSERT_EXERCISE, [
    tx.scope.practiceId,
    exercise.id,
    exercise.name,
    exercise.foldedName,
    JSON.stringify(exercise.weights),
    exercise.createdById,
  ]);
  return rows.length > 0;
}

/** False: no living exercise has that id. */
export async function archiveExercise(tx: PracticeSql, id: string): Promise<boolean> {
  const rows = await tx.run(ARCHIVE_EXERCISE, [tx.scope.practiceId, id]);
  return rows.length > 0;
}

/** The next sweep evaluates every client of the practice again. Waits for evaluations that are under way. */
export function makeClientsDue(tx: PracticeSql): void {
  tx.send(MAKE_CLIENTS_DUE, [tx.scope.practiceId]);
}
