import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "@/scripts/support/database-url.mjs";
import { migrate } from "@/scripts/support/migrations.mjs";
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

  it("leaves nothing of a failed file behind, and then says how to go on", async () => {
    write("2_broken", "create table half (id int); select 1/0;");
    await expect(apply()).rejects.toThrow(/^2_broken could not be applied.*division by zero/);
    expect(await query("select to_regclass('half') as half")).toEqual([{ half: null }]);
    await expect(apply()).rejects.toThrow(/2_broken failed earlier.*--rolled-back 2_broken/);
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
});
