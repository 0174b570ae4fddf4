import "#server-only";
import { prisma } from "./connect";
import { inPractice, type Statement } from "./transaction";

export interface SignInCandidate {
  readonly practiceId: string;
  readonly userId: string;
  readonly passwordHash: string;
}

/** The accounts that carry exactly this address, in any practice: the only look-up that crosses practices. */
export async function findSignInCandidates(email: string): Promise<SignInCandidate[]> {
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`select set_config('app.sign_in_email', ${email}, true)`;
    const users = await db.userAccount.findMany({
      where: { email, disabledAt: null },
      select: { practiceId: true, id: true, passwordHash: true },
      orderBy: { createdAt: "asc" },
      take: 5,
    });
    return users.map(({ id, ...user }) => ({ ...user, userId: id }));
  });
}

const INSERT_SIGN_IN: Statement = {
  name: "insert-sign-in",
  text: `
insert into sign_in_session (practice_id, sid_hash, user_id, expires_at, idle_hours, user_agent)
select $1, $2, $3, now() + make_interval(days => case when staff then 7 else 180 end),
  case when staff then 12 else 30 * 24 end, $4
from (select exists (select 1 from membership
  where practice_id = $1 and user_id = $3 and role in ('owner', 'trainer')) as staff) m`,
};

/** Staff: 12 hours idle, 7 days in all. Clients: 30 and 180 days, since a phone may come back with an old queue. */
export async function createSignInSession(
  user: { readonly practiceId: string; readonly userId: string },
  sidHash: Buffer,
  userAgent: string | null,
): Promise<void> {
  await inPractice(user.practiceId, (sql) =>
    sql.run(INSERT_SIGN_IN, [user.practiceId, sidHash, user.userId, userAgent]),
  );
}

const REVOKE_SESSION: Statement = {
  name: "revoke-session",
  text: `
update sign_in_session set revoked_at = now()
where practice_id = $1 and sid_hash = $2 and revoked_at is null`,
};

export async function revokeSignInSession(practiceId: string, sidHash: Buffer): Promise<void> {
  await inPractice(practiceId, (sql) => sql.run(REVOKE_SESSION, [practiceId, sidHash]));
}
