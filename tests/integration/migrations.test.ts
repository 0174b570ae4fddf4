import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate, prepareSchema } from "@/prisma/apply/migrations.mjs";
import { withClient } from "@/scripts/support/database-url.mjs";
import { createDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createDatabase();
  await query("drop schema public cascade");
  await query("create schema public");
  folder = mkdtempSync(join(tmpdir(), "twinge-migrations-"));
  write("1_first", "create table first (id int);");
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const apply = () => migrate(database.ownerUrl, folder);

function write(name: string, script: string) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), script);
}

async function query(text: string) {
  const { rows } = await withClient(database.ownerUrl, (client) => client.query(text));
  return rows;
}

describe("migrating", () => {
  it("applies what is missing, in order, once", async () => {
    expect(await apply()).toEqual(["1_first"]);
    write("2_second", "alter table first add name text;");
    expect(await apply()).toEqual(["2_second"]);
    expect(await apply()).toEqual([]);
  });

  it("keeps the books of prisma migrate: a name, the SHA-256 of the file, one step, finished", async () => {
    await apply();
    const [row] = await query("select * from _prisma_migrations");
    expect(row).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      migration_name: "1_first",
      checksum: createHash("sha256").update("create table first (id int);").digest("hex"),
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
    });
    expect(row.finished_at >= row.started_at).toBe(true);
  });

  it("is done once by two that start together", async () => {
    const applied = await Promise.all([apply(), apply()]);
    expect(applied.flat()).toEqual(["1_first"]);
  });

  it("keeps semicolons inside of functions, strings and comments", async () => {
    write(
      "2_function",
      `-- one; two
       create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;
       insert into first values (twice(length('a;b')));`,
    );
    await apply();
    expect(await query("select id from first")).toEqual([{ id: 6 }]);
  });

  it("leaves nothing of a failed file behind, so that a mended one is applied", async () => {
    write("2_broken", "create table half (id int); select 1/0;");
    await expect(apply()).rejects.toThrow(/^2_broken could not be applied.*division by zero/);
    expect(await query("select to_regclass('half') as half")).toEqual([{ half: null }]);
    write("2_broken", "create table half (id int);");
    expect(await apply()).toEqual(["2_broken"]);
  });

  it("refuses what prisma migrate left half done, and takes it up once that is settled", async () => {
    await apply();
    write("2_failed", "select 1;");
    await query(
      "insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'y', '2_failed')",
    );
    await expect(apply()).rejects.toThrow(
      /2_failed failed earlier.*resolve --rolled-back 2_failed/,
    );
    await query("update _prisma_migrations set rolled_back_at = now() where id = 'x'");
    expect(await apply()).toEqual(["2_failed"]);
  });

  it("refuses a file that was edited after it was applied", async () => {
    await apply();
    write("1_first", "create table first (id bigint);");
    await expect(apply()).rejects.toThrow(/1_first was edited/);
  });

  it("refuses a database that is ahead of the files", async () => {
    write("2_later", "select 1;");
    await apply();
    rmSync(join(folder, "2_later"), { recursive: true });
    await expect(apply()).rejects.toThrow(/ahead of this release \(it has 2_later\)/);
  });

  it("refuses a database that was made before the first file there is", async () => {
    write("0_old", "select 1;");
    await apply();
    rmSync(join(folder, "0_old"), { recursive: true });
    await expect(apply()).rejects.toThrow(/made by an earlier release \(it has 0_old\)/);
  });
});

describe("prisma/sql", () => {
  const mark = () =>
    query("select obj_description('_prisma_migrations'::regclass, 'pg_class') as mark");
  const policies = () =>
    query(
      "select tablename, policyname from pg_policies where schemaname = 'public' order by 1, 2",
    );

  it("is applied again when it differs from what was applied last, and says all there is", async () => {
    await prepareSchema(database.ownerUrl);
    const [first, made] = [await mark(), await policies()];
    await query("create policy stray on flag using (true)");
    await query("grant truncate on flag to twinge_app");
    await prepareSchema(database.ownerUrl);
    expect((await policies()).length).toBe(made.length + 1);
    await query("comment on table _prisma_migrations is 'of another release'");
    await prepareSchema(database.ownerUrl);
    expect([await mark(), await policies()]).toEqual([first, made]);
    expect(
      await query("select has_table_privilege('twinge_app', 'flag', 'truncate') as may"),
    ).toEqual([{ may: false }]);
  });
});
