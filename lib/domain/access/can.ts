import type { Actor, Role } from "./actor";

/** How the actor stands to the client whose rows are asked for. `stranger` covers another practice as well. */
export type Relation = "self" | "assigned" | "stranger";

export const CLIENT_VERBS = [
  "read-client",
  "log-entries",
  "triage-flags",
  "refer",
  "read-report",
  "evaluate",
  "answer-check-in",
] as const;
export type ClientVerb = (typeof CLIENT_VERBS)[number];

export const PRACTICE_VERBS = [
  "read-board",
  "read-exercises",
  "manage-exercises",
  "provision",
  "send-notices",
  "read-outbox",
  "set-own-notices",
] as const;
export type PracticeVerb = (typeof PRACTICE_VERBS)[number];

const ASSIGNED_TRAINER: readonly ClientVerb[] = [
  "read-client",
  "log-entries",
  "triage-flags",
  "refer",
  "read-report",
];
const CLIENT_SELF: readonly ClientVerb[] = ["read-client", "log-entries"];
const BY_ROLE: Readonly<Record<Role, readonly PracticeVerb[]>> = {
  owner: ["read-exercises", "manage-exercises", "read-outbox", "set-own-notices"],
  trainer: ["read-board", "read-exercises", "manage-exercises", "set-own-notices"],
  client: ["read-exercises", "set-own-notices"],
};

/**
 * Whether the actor may do the verb to a client they stand to as `relation`.
 * A practice owner reaches a client's rows only as an assigned trainer.
 */
export function can(actor: Actor, verb: ClientVerb, relation: Relation): boolean {
  if (actor.kind === "system") return verb === "evaluate" || verb === "log-entries";
  if (actor.kind === "link") return verb === "answer-check-in" && relation === "self";
  if (relation === "self") return actor.roles.includes("client") && CLIENT_SELF.includes(verb);
  if (relation === "assigned") {
    return actor.roles.includes("trainer") && ASSIGNED_TRAINER.includes(verb);
  }
  return false;
}

/** Whether the actor may do the verb in their own practice. */
export function canInPractice(actor: Actor, verb: PracticeVerb): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "link") return false;
  return actor.roles.some((role) => BY_ROLE[role].includes(verb));
}
