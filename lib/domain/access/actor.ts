export const ROLES = ["owner", "trainer", "client"] as const;
export type Role = (typeof ROLES)[number];

/** A signed-in member of one practice. */
export interface UserActor {
  readonly kind: "user";
  readonly practiceId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
}

/** The worker, acting for a practice whose row it has claimed. */
export interface SystemActor {
  readonly kind: "system";
  readonly practiceId: string;
}

/**
 * The holder of the link of one question: they may answer it, and nothing else. The practice and the question come from
 * the token, the client from the question.
 */
export interface LinkActor {
  readonly kind: "link";
  readonly practiceId: string;
  readonly clientId: string;
  readonly checkInId: string;
}

export type Actor = UserActor | SystemActor | LinkActor;
