import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { withClient } from "@/scripts/support/database-url.mjs";
import { createDatabase } from "../support/database";
import { projectRoot } from "../support/project-files";

const COLUMNS = `
  select table_name, column_name, data_type, udt_name, is_nullable, column_default, character_maximum_length
  from information_schema.columns
  where table_schema = 'public' and table_name <> '_prisma_migrations' order by 1, 2`;
const KEYS = `
  select conrelid::regclass::text as name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u')
    and conrelid::regclass::text <> '_prisma_migrations' order by 1, 2`;
// What Prisma's schema can say; partial indexes and such are in the migrations alone.
const INDEXES = `
  select indexname, indexdef from pg_indexes
  where schemaname = 'public' and tablename <> '_prisma_migrations'
    and indexdef not like '% WHERE %' and indexdef not like '%NULLS NOT DISTINCT%' order by 1`;

async function readCatalogue(url: string) {
  return withClient(url, async (client) => {
    const answers = [];
    for (const text of [COLUMNS, KEYS, INDEXES]) answers.push((await client.query(text)).rows);
    return answers;
  });
}

it("the migrations lead to the tables, keys and indexes that prisma/schema describes", async () => {
  const database = await createDatabase();
  try {
    const migrated = await readCatalogue(database.ownerUrl);
    const command = ["tools/schema-diff.mjs", "empty", "prisma/schema"];
    const script = execFileSync(process.execPath, command, { cwd: projectRoot, encoding: "utf8" });
    await withClient(database.ownerUrl, (client) =>
      client.query(`drop schema public cascade; create schema public; ${script}`),
    );
    expect(migrated).toEqual(await readCatalogue(database.ownerUrl));
    expect(migrated[0]?.length).toBeGreaterThan(100);
  } finally {
    await database.drop();
  }
});
