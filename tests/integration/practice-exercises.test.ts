import { Client } from "pg";
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import type { NewPracticeExercise } from "@/lib/schemas/practice-exercise";
import { sessionEntry } from "../support/entries";
import { openHouse } from "../support/house";

const house = await openHouse();
const {
  addPracticeExercise,
  archivePracticeExercise,
  listPracticeExercises,
  MAX_PRACTICE_EXERCISES,
} = await import("@/lib/services/practice-exercises");
const { logEntries } = await import("@/lib/services/log-entries");
const { evaluateAtRest } = await import("@/lib/services/sweep");
afterAll(() => house.close());

const DAY_MS = 86_400_000;

const ZIGZAG = { name: "Sled Zigzag", weights: { calf: 1, ankle: 0.5 } };

async function add(actor: UserActor, exercise: NewPracticeExercise = ZIGZAG): Promise<string> {
  const added = await addPracticeExercise(actor, exercise);
  if (!added.ok) throw new Error(added.refusal);
  return added.value;
}

const namesFor = async (actor: UserActor) =>
  (await listPracticeExercises(actor))?.map(({ name }) => name);

async function readClock(client: UserActor) {
  const { rows } = await house.owner.query(
    "select next_evaluation_at <= clock_timestamp() as due from client_clock where client_id = $1",
    [client.userId],
  );
  return rows[0];
}

describe("a practice's own exercises", () => {
  it("are seen by everybody in the practice and by nobody else", async () => {
    const here = await house.openPractice("Ida");
    const elsewhere = await house.openPractice("Jon");
    const id = await add(here.trainer);
    expect(await listPracticeExercises(here.trainer)).toMatchObject([{ id, ...ZIGZAG }]);
    expect(await namesFor(here.clients[0] as UserActor)).toEqual([ZIGZAG.name]);
    expect(await namesFor(elsewhere.trainer)).toEqual([]);
    expect(await namesFor(elsewhere.clients[0] as UserActor)).toEqual([]);
    expect(await namesFor({ ...here.trainer, roles: [] })).toBeUndefined();
  });

  it("can have the name of another practice's", async () => {
    const [here, elsewhere] = [await house.openPractice(), await house.openPractice()];
    await add(here.trainer);
    await add(elsewhere.trainer);
    expect(await namesFor(elsewhere.trainer)).toEqual([ZIGZAG.name]);
  });

  it("are added by owners and trainers, with a trace", async () => {
    const { trainer, practiceId } = await house.openPractice();
    const id = await add({ ...trainer, roles: ["owner"] });
    expect(await archivePracticeExercise(trainer, id)).toEqual({ ok: true, value: null });
    const { rows } = await house.owner.query(
      "select verb, actor_id, object_id, detail from audit_event where practice_id = $1 order by id",
      [practiceId],
    );
    const trace = { actor_id: trainer.userId, object_id: id, detail: {} };
    expect(rows).toEqual([
      { ...trace, verb: "add-exercise" },
      { ...trace, verb: "archive-exercise" },
    ]);
  });

  it.each(["Sled Zigzag", "  sled-ZIGZAG (!)", "Ｓｌｅｄ　Ｚｉｇｚａｇ"])(
    "are refused as %s twice",
    async (name) => {
      const { trainer } = await house.openPractice();
      await add(trainer);
      expect(await addPracticeExercise(trainer, { ...ZIGZAG, name })).toEqual({
        ok: false,
        refusal: "name-taken",
      });
      expect(await namesFor(trainer)).toEqual([ZIGZAG.name]);
    },
  );

  it("are stored once when two add the same at once", async () => {
    const { trainer } = await house.openPractice("Ida", "Jon");
    const both = await Promise.all([
      addPracticeExercise(trainer, ZIGZAG),
      addPracticeExercise(trainer, ZIGZAG),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "name-taken" });
  });

  it("give their name back when archived", async () => {
    const { trainer } = await house.openPractice();
    await archivePracticeExercise(trainer, await add(trainer));
    expect(await namesFor(trainer)).toEqual([]);
    await add(trainer, { ...ZIGZAG, weights: { calf: 1, ankle: 1 } });
    expect(await namesFor(trainer)).toEqual([ZIGZAG.name]);
  });

  it("end at their number", async () => {
    const { trainer, practiceId } = await house.openPractice();
    await house.owner.query(
      `insert into practice_exercise (practice_id, id, name, folded_name, weights, created_by_id, created_at)
       select $1, gen_random_uuid(), 'e' || n, 'e' || n, '{"hip": 1}', $2, now() from generate_series(1, $3::int) n`,
      [practiceId, trainer.userId, MAX_PRACTICE_EXERCISES],
    );
    expect(await addPracticeExercise(trainer, ZIGZAG)).toMatchObject({ refusal: "too-many" });
  });

  it("are out of reach for clients and for other practices", async () => {
    const here = await house.openPractice("Ida");
    const elsewhere = await house.openPractice();
    const id = await add(here.trainer);
    const notFound = { ok: false, refusal: "not-found" };
    const client = here.clients[0] as UserActor;
    expect(await addPracticeExercise(client, { ...ZIGZAG, name: "Other" })).toEqual(notFound);
    for (const actor of [client, elsewhere.trainer]) {
      expect(await archivePracticeExercise(actor, id)).toEqual(notFound);
    }
    for (const absent of [uuidv7(), "none", ""]) {
      expect(await archivePracticeExercise(here.trainer, absent)).toEqual(notFound);
    }
    expect(await namesFor(here.trainer)).toEqual([ZIGZAG.name]);
  });

  it("stay hidden from another practice where every where is forgotten", async () => {
    const [here, elsewhere] = [await house.openPractice(), await house.openPractice()];
    await add(here.trainer);
    const app = new Client({ connectionString: house.database.appUrl });
    await app.connect();
    const countFor = async (practiceId: string) => {
      await app.query("select set_config('app.practice', $1, false)", [practiceId]);
      return (await app.query("select name from practice_exercise")).rows.length;
    };
    const counts = [await countFor(here.practiceId), await countFor(elsewhere.practiceId)];
    await app.end();
    expect(counts).toEqual([1, 0]);
  });

  it("cannot be given other weights behind the service's back", async () => {
    const { rows } = await house.owner.query(`
      select column_name from information_schema.column_privileges
      where table_name = 'practice_exercise' and privilege_type = 'UPDATE' and grantee = 'twinge_app'`);
    expect(rows).toEqual([{ column_name: "archived_at" }]);
  });
});

describe("adding or archiving one", () => {
  it("makes the practice's clients due and nobody else's", async () => {
    const here = await house.openPractice("Ida", "Jon");
    const elsewhere = await house.openPractice("Kim");
    const later = "update client_clock set next_evaluation_at = now() + interval '1 day'";
    const due = async () =>
      Promise.all(
        [...here.clients, ...elsewhere.clients].map(async (c) => (await readClock(c)).due),
      );
    await house.owner.query(`${later}, failures = 0`);
    const id = await add(here.trainer);
    expect(await due()).toEqual([true, true, false]);
    await house.owner.query("update client_clock set next_evaluation_at = null");
    await archivePracticeExercise(here.trainer, id);
    expect(await due()).toEqual([true, true, null]);
  });
});

describe("an evaluation", () => {
  it("names an unknown exercise until the practice says what it loads", async () => {
    const { trainer, clients, practiceId } = await house.openPractice("Ida");
    const client = clients[0] as UserActor;
    const now = Date.now();
    const exercises = [
      { name: "Deadlift", sets: [{ reps: 5 }] },
      { name: "sled zigzag", sets: [{ seconds: 30 }] },
    ];
    const entries = [5, 3, 1].map((days) => sessionEntry(now - days * DAY_MS, { exercises }));
    await logEntries(client, entries, { actorId: client.userId, receivedAt: now });
    const readMissing = async () => {
      await evaluateAtRest({ practiceId, clientId: client.userId, now: Date.now() });
      const { rows } = await house.owner.query(
        `select record #> '{headline,evidence,missing}' as missing from flag
         where client_id = $1 and headline_rule = 'region-concentrated' and region = 'lower-back'`,
        [client.userId],
      );
      return rows.map(({ missing }) => missing);
    };
    const unknown = [{ kind: "unknown-exercise", name: "sled zigzag" }];
    expect(await readMissing()).toEqual([unknown]);
    const id = await add(trainer, { ...ZIGZAG, weights: { "lower-back": 1 } });
    expect(await readMissing()).toEqual([[]]);
    await archivePracticeExercise(trainer, id);
    expect(await readMissing()).toEqual([unknown]);
  });
});
