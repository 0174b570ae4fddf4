// Migrates the database of DATABASE_URL by hand; `npm start` does it by itself.
//   node scripts/migrate.mjs
import { runCommand } from "./support/command.mjs";
import { checkServer } from "./support/database-url.mjs";
import { ensureInstalled } from "./support/install.mjs";
import { prepareSchema } from "./support/migrations.mjs";
import { Refusal, say } from "./support/project.mjs";
import { readSetting } from "./support/settings.mjs";

await runCommand(async ({ signal }) => {
  const url = readSetting("DATABASE_URL");
  if (!url) throw new Refusal("DATABASE_URL is not set: npm start migrates the embedded database.");
  await ensureInstalled(signal, { withDevelopment: false });
  await checkServer(url);
  const applied = await prepareSchema(url);
  say(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The schema is current.");
});
