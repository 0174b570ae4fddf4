import "#server-only";
import { uuidv7 } from "uuidv7";
import { openPracticeScope } from "@/lib/auth/scope";
import { recordAuditByPrisma } from "@/lib/data/audit";
import { makeClientsDue } from "@/lib/data/client-clock";
import {
  archiveExercise,
  insertPracticeExercise,
  type PracticeExercise,
  readPracticeExercises,
} from "@/lib/data/practice-exercises";
import { inPrisma } from "@/lib/data/transaction";
import type { UserActor } from "@/lib/domain/access/actor";
import { foldName } from "@/lib/domain/exercises/catalogue";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { isUuid } from "@/lib/domain/uuid";
import type { NewPracticeExercise } from "@/lib/schemas/practice-exercise";

export type { PracticeExercise } from "@/lib/data/practice-exercises";

/** Every evaluation reads all of them. */
export const MAX_PRACTICE_EXERCISES = 500;

export type AddExerciseRefusal = "not-found" | "name-taken" | "too-many";

/**
 * The practice's own exercises that are in use, by name, for all its members. Null: the actor is not a member.
 */
export async function listPracticeExercises(
  actor: UserActor,
): Promise<readonly PracticeExercise[] | null> {
  const scope = openPracticeScope(actor, "read-exercises");
  return scope && inPrisma(scope, readPracticeExercises);
}

/**
 * Adds an exercise with what it loads; it takes precedence over a built-in one of the same name. All clients of
 * the practice are evaluated again. Returns its id. Refuses `name-taken` where an exercise in use has the same
 * folded name, `too-many` beyond `MAX_PRACTICE_EXERCISES`, and `not-found` for an actor who may not.
 */
export async function addPracticeExercise(
  actor: UserActor,
  { name, weights }: NewPracticeExercise,
): Promise<Result<string, AddExerciseRefusal>> {
  const scope = openPracticeScope(actor, "manage-exercises");
  if (!scope) return refuse("not-found");
  return inPrisma(scope, async (tx) => {
    const known = await readPracticeExercises(tx);
    if (known.length >= MAX_PRACTICE_EXERCISES) return refuse("too-many" as const);
    const id = uuidv7();
    const foldedName = foldName(name);
    const exercise = { id, name, foldedName, weights, createdById: actor.userId };
    if (!(await insertPracticeExercise(tx, exercise))) return refuse("name-taken" as const);
    await makeClientsDue(tx);
    await recordAuditByPrisma(tx, { verb: "add-exercise", objectId: id });
    return ok(id);
  });
}

/** Takes an exercise out of use, so that its name is free again, and has all clients evaluated again. */
export async function archivePracticeExercise(
  actor: UserActor,
  id: string,
): Promise<Result<null, "not-found">> {
  const scope = openPracticeScope(actor, "manage-exercises");
  if (!scope || !isUuid(id)) return refuse("not-found");
  return inPrisma(scope, async (tx) => {
    if (!(await archiveExercise(tx, id))) return refuse("not-found" as const);
    await makeClientsDue(tx);
    await recordAuditByPrisma(tx, { verb: "archive-exercise", objectId: id });
    return ok(null);
  });
}
