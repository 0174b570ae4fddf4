import "#server-only";
import type { Actor } from "@/lib/domain/access/actor";
import type { Relation } from "@/lib/domain/access/can";
import { isUuid } from "@/lib/domain/uuid";
import { inPractice, type Statement } from "./transaction";

const FIND_ASSIGNMENT: Statement = {
  name: "find-assignment",
  text: "select 1 as found from assignment where practice_id = $1 and trainer_id = $2 and client_id = $3",
};

/** How the actor stands to the client, as the database has it now. */
export async function findRelation(actor: Actor, clientId: string): Promise<Relation> {
  if (actor.kind === "system" || !isUuid(clientId.toLowerCase())) return "stranger";
  if (actor.kind === "link") return actor.clientId === clientId ? "self" : "stranger";
  if (actor.userId === clientId) return "self";
  if (!actor.roles.includes("trainer")) return "stranger";
  const rows = await inPractice(actor.practiceId, (sql) =>
    sql.run(FIND_ASSIGNMENT, [actor.practiceId, actor.userId, clientId]),
  );
  return rows.length > 0 ? "assigned" : "stranger";
}
