import type { Client } from "pg";

/** Tables that hold no practice's data: Prisma's own, and the counts of failures by hashed key. */
const EXEMPT = ["_prisma_migrations", "rate_limit"];

const TABLES = `
select c.oid, c.relname as name, c.relrowsecurity as "hasPolicies", c.relforcerowsecurity as "isForced",
  pg_get_userbyid(c.relowner) as owner,
  (select count(*)::int from pg_policy p where p.polrelid = c.oid and not p.polpermissive = false) as policies
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relname = any($1)
order by c.relname`;

const KEYS = `
select k.conrelid::regclass::text as table, k.conname as name, a.attname as first,
  (select fa.attname from pg_attribute fa where fa.attrelid = k.confrelid and fa.attnum = k.confkey[1]) as "firstReferred"
from pg_constraint k
join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
join pg_namespace n on n.oid = k.connamespace
where n.nspname = 'public' and k.contype in ('p', 'u', 'f')`;

const UNIQUE_INDEXES = `
select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, a.attname as first
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
where n.nspname = 'public' and i.indisunique`;

/**
 * Walks the catalogue of the database: every table must force row-level security by a policy, and the practice
 * must lead each of its primary, unique and foreign keys. Returns how many tables it saw and what is wrong.
 */
export async function findKeyFaults(db: Client): Promise<{ tables: number; faults: string[] }> {
  const faults: string[] = [];
  const tables = (await db.query(TABLES, [EXEMPT])).rows;
  for (const { name, hasPolicies, isForced, policies } of tables) {
    if (!hasPolicies || !isForced) faults.push(`${name}: row-level security is not forced`);
    if (policies === 0) faults.push(`${name}: has no policy`);
  }
  const names = new Set(tables.map((table) => table.name));
  const keys = [...(await db.query(KEYS)).rows, ...(await db.query(UNIQUE_INDEXES)).rows];
  for (const { table, name, first, firstReferred } of keys) {
    if (!names.has(table)) continue;
    if (first !== "practice_id") faults.push(`${table}: ${name} begins with ${first}`);
    if (firstReferred && firstReferred !== "practice_id") {
      faults.push(`${table}: ${name} refers to ${firstReferred} first`);
    }
  }
  const keyed = new Set(keys.map((key) => key.table));
  for (const name of names) if (!keyed.has(name)) faults.push(`${name}: has no key`);
  return { tables: tables.length, faults: [...new Set(faults)].sort() };
}
