// Migrates the database of DATABASE_URL by hand; `npm start` does it by itself.
//   node scripts/migrate.mjs
//   node scripts/migrate.mjs --rolled-back NAME     a failed migration was undone: it will run again
//   node scripts/migrate.mjs --applied NAME         a failed migration was completed by hand
import { runCommand } from "./support/command.mjs";
import { checkServer } from "./support/database-url.mjs";
import { ensureInstalled } from "./support/install.mjs";
import { installJobSchema } from "./support/job-schema.mjs";
import { migrate, settleMigration } from "./support/migrations.mjs";
import { Refusal, say } from "./support/project.mjs";
import { readSetting } from "./support/settings.mjs";

await runCommand(async ({ signal }) => {
  const url = readSetting("DATABASE_URL");
  if (!url) throw new Refusal("DATABASE_URL is not set: npm start migrates the embedded database.");
  await ensureInstalled(signal);
  await checkServer(url);
  const [flag, name] = process.argv.slice(2);
  if (flag) {
    if (!["--rolled-back", "--applied"].includes(flag) || !name) {
      throw new Refusal("Usage: node scripts/migrate.mjs [--rolled-back NAME | --applied NAME]");
    }
    await settleMigration(url, name, flag.slice(2));
    return say(`${name} is marked as ${flag.slice(2)}.`);
  }
  const applied = await migrate(url);
  await installJobSchema(url);
  say(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The schema is current.");
});
