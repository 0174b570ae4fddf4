import "#server-only";
import type { Actor } from "@/lib/domain/access/actor";
import type { Relation } from "@/lib/domain/access/can";
import { isUuid } from "@/lib/domain/uuid";
import { db, prepare } from "./query";
import { readInPractice } from "./transaction";

const assignmentOf = prepare((given: { practiceId: string; trainerId: string; clientId: string }) =>
  db
    .selectFrom("assignment")
    .select("client_id")
    .where("practice_id", "=", given.practiceId)
    .where("trainer_id", "=", given.trainerId)
    .where("client_id", "=", given.clientId),
);

/** How the actor stands to the client, as the database has it now. */
export async function findRelation(actor: Actor, clientId: string): Promise<Relation> {
  if (actor.kind === "system" || !isUuid(clientId.toLowerCase())) return "stranger";
  if (actor.kind === "link") return actor.clientId === clientId ? "self" : "stranger";
  if (actor.userId === clientId) return "self";
  if (!actor.roles.includes("trainer")) return "stranger";
  const { practiceId, userId: trainerId } = actor;
  const rows = await readInPractice(practiceId, assignmentOf({ practiceId, trainerId, clientId }));
  return rows.length > 0 ? "assigned" : "stranger";
}
