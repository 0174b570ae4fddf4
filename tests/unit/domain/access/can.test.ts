import { describe, expect, it } from "vitest";
import { type Actor, ROLES, type Role } from "@/lib/domain/access/actor";
import {
  CLIENT_VERBS,
  can,
  canInPractice,
  PRACTICE_VERBS,
  type Relation,
} from "@/lib/domain/access/can";

const RELATIONS: readonly Relation[] = ["self", "assigned", "stranger"];

function user(...roles: Role[]): Actor {
  return { kind: "user", practiceId: "p", userId: "u", roles };
}

/** What each role may do, in full: whatever is not here is refused. */
const ALLOWED: Readonly<Record<Role, Partial<Record<Relation, readonly string[]>>>> = {
  owner: {},
  trainer: {
    assigned: ["read-client", "log-entries", "triage-flags", "refer", "read-report"],
  },
  client: { self: ["read-client", "log-entries"] },
};

const cases = ROLES.flatMap((role) =>
  RELATIONS.flatMap((relation) => CLIENT_VERBS.map((verb) => ({ role, relation, verb }))),
);

describe("can", () => {
  it.each(cases)("$role, $relation, $verb", ({ role, relation, verb }) => {
    const expected = ALLOWED[role][relation]?.includes(verb) ?? false;
    expect(can(user(role), verb, relation)).toBe(expected);
  });

  it("gives somebody without a role nothing", () => {
    for (const { relation, verb } of cases) expect(can(user(), verb, relation)).toBe(false);
  });

  it("lets the house evaluate and log and nothing else", () => {
    const house: Actor = { kind: "system", practiceId: "p" };
    const verbs = CLIENT_VERBS.filter((verb) => can(house, verb, "stranger"));
    expect(verbs).toEqual(["log-entries", "evaluate"]);
  });

  it("lets the holder of a link answer its question, of its client, and nothing else", () => {
    const link: Actor = { kind: "link", practiceId: "p", clientId: "c", checkInId: "q" };
    const allowed = RELATIONS.flatMap((relation) =>
      CLIENT_VERBS.filter((verb) => can(link, verb, relation)).map((verb) => [relation, verb]),
    );
    expect(allowed).toEqual([["self", "answer-check-in"]]);
    expect(PRACTICE_VERBS.filter((verb) => canInPractice(link, verb))).toEqual([]);
  });

  it("leaves the board to trainers, exercises to owners and trainers, the outbox to owners, and provisioning to the house", () => {
    const allowed = ROLES.map((role) =>
      PRACTICE_VERBS.filter((verb) => canInPractice(user(role), verb)),
    );
    const exercises = ["read-exercises", "manage-exercises"];
    const own = "set-own-notices";
    expect(allowed).toEqual([
      [...exercises, "read-outbox", own],
      ["read-board", ...exercises, own],
      ["read-exercises", own],
    ]);
  });
});
