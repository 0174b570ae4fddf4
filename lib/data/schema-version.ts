import "#server-only";
import { ask } from "./connect";

/** The newest folder of prisma/migrations; a test keeps it so. */
export const NEWEST_MIGRATION = "20261130000000_baseline";

/** Whether the database has exactly the schema this code was written for. */
export async function isSchemaCurrent(): Promise<boolean> {
  const [newest] = await ask<{ name: string }>({
    text: `
select migration_name as name from _prisma_migrations
where finished_at is not null and rolled_back_at is null
order by migration_name desc limit 1`,
  });
  return newest?.name === NEWEST_MIGRATION;
}
