import { afterAll, describe, expect, it } from "vitest";
import { openHouse } from "../support/house";
import { findKeyFaults } from "../support/key-faults";

const house = await openHouse();
afterAll(() => house.close());

describe("the database's catalogue", () => {
  it("has the practice first in every key and forces row-level security on every table", async () => {
    const { tables, faults } = await findKeyFaults(house.owner);
    expect(faults).toEqual([]);
    expect(tables).toBeGreaterThanOrEqual(15);
  });

  it("is seen to break either law by tables planted to do so", async () => {
    await house.owner.query("begin");
    await house.owner.query(`
      create table planted_open (practice_id uuid, id uuid, primary key (practice_id, id));
      create table planted_keys (id uuid primary key, practice_id uuid, code text unique);
      alter table planted_keys enable row level security;
      create table planted_child (practice_id uuid, id uuid, parent_id uuid references planted_keys (id),
        primary key (practice_id, id));
      alter table planted_child enable row level security, force row level security;
      create policy planted on planted_child using (true);
      create table planted_keyless (practice_id uuid);`);
    const { faults } = await findKeyFaults(house.owner);
    await house.owner.query("rollback");
    expect(faults).toEqual([
      "planted_child: planted_child_parent_id_fkey begins with parent_id",
      "planted_child: planted_child_parent_id_fkey refers to id first",
      "planted_keyless: has no key",
      "planted_keyless: has no policy",
      "planted_keyless: row-level security is not forced",
      "planted_keys: has no policy",
      "planted_keys: planted_keys_code_key begins with code",
      "planted_keys: planted_keys_pkey begins with id",
      "planted_keys: row-level security is not forced",
      "planted_open: has no policy",
      "planted_open: row-level security is not forced",
    ]);
  });

  it("gives the roles that sign in no table of their own and no way around the policies", async () => {
    const { rows } = await house.owner.query(`
      select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
        (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r
      where pg_has_role(r.oid, 'twinge_app', 'member') and not r.rolsuper
         or pg_has_role(r.oid, 'twinge_worker', 'member') and not r.rolsuper`);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) {
      expect(row).toMatchObject({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
      });
    }
  });

  it("has no function with its owner's rights that others could lead astray or that all may call", async () => {
    const { rows } = await house.owner.query<{ name: string; path: string; isPublic: boolean }>(`
      select p.proname as name, array_to_string(p.proconfig, ';') as path,
        has_function_privilege('public', p.oid, 'execute') as "isPublic"
      from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const { name, path, isPublic } of rows) {
      // Without it, temporary tables of the caller are looked up first.
      expect(path, name).toMatch(/^search_path=pg_catalog, (public, )?pg_temp$/);
      expect(isPublic, name).toBe(false);
    }
  });

  it("lets nobody but the owner change or remove what is append-only", async () => {
    const { rows } = await house.owner.query(`
      select t.name, g.role, p.privilege
      from unnest(array['audit_event', 'flag_event', 'training_session', 'pain_report']) as t(name),
        unnest(array['twinge_app', 'twinge_worker']) as g(role),
        unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p(privilege)
      where has_table_privilege(g.role, t.name, p.privilege)`);
    expect(rows).toEqual([]);
  });
});
