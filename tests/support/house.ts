import { Client } from "pg";
import type { UserActor } from "@/lib/domain/access/actor";
import { createDatabase } from "./database";

/**
 * A migrated database of its own for one test file, and the real services on it. Modules that read the environment
 * are imported only after it is set, so a test file takes them from here or imports them after `openHouse`. The
 * services connect to the address that `through` returns for the database's address.
 */
export async function openHouse(through: (url: string) => string | Promise<string> = (url) => url) {
  const database = await createDatabase();
  process.env.TWINGE_APP_DATABASE_URL = await through(database.appUrl);
  process.env.NEXTAUTH_SECRET = "a secret for the tests alone, of no use elsewhere";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  const { addMember, createPractice } = await import("@/lib/services/provision");
  const { pool, prisma } = await import("@/lib/data/connect");
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();

  return {
    database,
    /** Runs queries as the owner, who sees every row; the services never use it. */
    owner,
    async close(): Promise<void> {
      await owner.end();
      await pool.end();
      await prisma.$disconnect();
      await database.drop();
    },
    /** A practice with one trainer and as many clients of theirs as named. */
    async openPractice(...clientNames: readonly string[]) {
      const practiceId = await createPractice("A practice");
      const system = { kind: "system", practiceId } as const;
      const trainerId = await addMember(system, {
        name: "Terry Trainer",
        password: "correct horse battery",
        email: `terry.${practiceId}@example.test`,
        roles: ["trainer"],
      });
      const clients: UserActor[] = [];
      for (const name of clientNames) {
        const userId = await addMember(system, {
          name,
          password: "correct horse battery",
          email: `${name.toLowerCase()}.${practiceId}@example.test`,
          roles: ["client"],
          client: { profile: { timeZone: "Europe/Berlin", units: "kg" }, trainerIds: [trainerId] },
        });
        clients.push({ kind: "user", practiceId, userId, roles: ["client"] });
      }
      const trainer: UserActor = {
        kind: "user",
        practiceId,
        userId: trainerId,
        roles: ["trainer"],
      };
      return { practiceId, trainer, clients };
    },
  };
}
