import { Client } from "pg";
import { withClient } from "@/scripts/support/database-url.mjs";
import { writePractice } from "../bench/practice.mjs";
import { createDatabase, type TestDatabase } from "./database";

/**
 * A practice of 300 clients who have logged for four weeks and were never evaluated: every third has a pain past 72
 * hours, every sixth fell silent on one. Nothing changes by time alone within a quarter of an hour of now.
 */
export async function createStage(): Promise<TestDatabase> {
  const stage = await createDatabase();
  await withClient(stage.ownerUrl, async (owner) => {
    await writePractice(owner, 28);
    // Everything in it happened on the full hour; near one, all of it is moved by half an hour.
    const minute = new Date().getUTCMinutes();
    if (minute >= 15 && minute < 45) return;
    await owner.query(`
      update pain_report set reported_at = reported_at - interval '30 minutes';
      update training_session set started_at = started_at - interval '30 minutes';`);
  });
  return stage;
}

/** A copy of the stage with a trigger that counts the evaluations of each client. */
export async function openCopy(stage: TestDatabase) {
  const database = await createDatabase(stage);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table evaluation_seen (practice_id uuid, client_id uuid, id int generated always as identity);
    create function see_evaluation() returns trigger language plpgsql security definer as
      $$ begin insert into evaluation_seen values (new.practice_id, new.client_id); return null; end $$;
    create trigger see_evaluation after update of evaluated_at on client_clock
      for each row when (new.evaluated_at is not null) execute function see_evaluation();`);
  const ask = async (text: string) => (await owner.query(text)).rows;
  return {
    database,
    ask,
    async countDue(): Promise<number> {
      const [row] = await ask(
        "select count(*)::int as n from client_clock where next_evaluation_at <= clock_timestamp()",
      );
      return row.n;
    },
    /** How many clients were evaluated how often. */
    async readEvaluations() {
      return ask(`select times, count(*)::int as clients from
        (select count(s.client_id)::int as times from client_clock k left join evaluation_seen s using (client_id)
         group by k.client_id) c group by times order by times`);
    },
    /** Whether a transaction holds locks on clock rows. */
    async isClaiming(): Promise<boolean> {
      const rows = await ask(`select 1 from pg_locks where relation = 'client_clock'::regclass
        and database = (select oid from pg_database where datname = current_database())
        and mode = 'RowShareLock' and pid <> pg_backend_pid()`);
      return rows.length > 0;
    },
    /** What the evaluations concluded, without ids and without the instants at which they ran. */
    async readConclusions() {
      return {
        flags:
          await ask(`select client_id, category, region, side, status, severity, headline_rule from flag
          order by client_id, category, region, side, status`),
        events:
          await ask(`select f.client_id, f.category, e.kind, count(*)::int as n from flag_event e
          join flag f on f.practice_id = e.practice_id and f.id = e.flag_id
          group by f.client_id, f.category, e.kind order by f.client_id, f.category, e.kind`),
        clients:
          await ask(`select s.client_id, s.board_group, s.severity, s.open_flag_count, k.next_evaluation_at
          from standing s join client_clock k using (practice_id, client_id) order by s.client_id`),
        checkIns:
          await ask(`select client_id, kind, hours, region, side, due_at, closed_by from check_in
          order by client_id, kind, hours, region, side`),
        notices:
          await ask(`select user_id, audience, client_id, kind, count(*)::int as n from notice
          group by user_id, audience, client_id, kind order by user_id, audience, client_id, kind`),
      };
    },
    async close() {
      await owner.end();
      await database.drop();
    },
  };
}
