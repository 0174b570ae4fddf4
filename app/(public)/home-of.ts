import type { UserActor } from "@/lib/domain/access/actor";
import { canInPractice } from "@/lib/domain/access/can";

/** The first page after the sign-in. Staff who are clients too start with their board. */
export function homeOf(actor: UserActor): string {
  if (canInPractice(actor, "read-board")) return "/board";
  return canInPractice(actor, "read-outbox") ? "/settings/outbox" : "/today";
}
