import "#server-only";
import { runAlone } from "./connect";
import { newestMigration } from "./sql";

/**
 * The newest folder of prisma/migrations; a test keeps it so.
 * @internal Exported for that test.
 */
export const NEWEST_MIGRATION = "20261201000000_clock_rules_version";

/** Whether the database has exactly the schema this code was written for. */
export async function isSchemaCurrent(): Promise<boolean> {
  const [newest] = await runAlone(newestMigration({}));
  return newest?.name === NEWEST_MIGRATION;
}
