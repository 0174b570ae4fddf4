import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { openHouse } from "../support/house";
import { ACT, openNoticeDesk, URGENT } from "../support/notices";

const house = await openHouse();
const desk = await openNoticeDesk(house);
const { addMember } = await import("@/lib/services/provision");
const { actOnClientFlag } = await import("@/lib/services/triage");
afterAll(async () => {
  await desk.close();
  await house.close();
});
afterEach(() => house.owner.query("delete from graphile_worker._private_jobs"));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 10:00 in Berlin. */
const MORNING = Date.parse("2026-03-03T09:00:00Z");

async function openDesk(...names: string[]) {
  const practice = await house.openPractice(...(names.length > 0 ? names : ["Ida"]));
  return { ...practice, ida: practice.clients[0] as UserActor };
}

async function join(practiceId: string, role: "owner" | "trainer"): Promise<UserActor> {
  const userId = await addMember(
    { kind: "system", practiceId },
    {
      name: "Noor New",
      password: "correct horse battery",
      roles: [role],
      email: `${role}.${practiceId}@example.test`,
    },
  );
  return { kind: "user", practiceId, userId, roles: [role] };
}

const assign = ({ practiceId, userId }: UserActor, client: UserActor) =>
  desk.query("insert into assignment (practice_id, trainer_id, client_id) values ($1, $2, $3)", [
    practiceId,
    userId,
    client.userId,
  ]);
const unassign = (client: UserActor) =>
  desk.query("delete from assignment where client_id = $1", [client.userId]);

/** What the minute's look and what it leads to tell these people, each by their messages' subjects. */
async function look(now: number, ...people: UserActor[]): Promise<string[][]> {
  await desk.worker.addMissingNotices(now);
  const subjects: string[][] = [];
  for (const person of people) {
    subjects.push((await desk.compose(person, now)).map(({ subject }) => subject));
  }
  return subjects;
}

/** Of all that the tests before have left, only these people's notices are due, and no job waits. */
async function leaveDueOnly(...people: readonly UserActor[]): Promise<void> {
  await desk.query("delete from graphile_worker._private_jobs");
  await desk.query("update notice set due_at = null where user_id <> all ($1)", [
    people.map(({ userId }) => userId),
  ]);
  await desk.query("update mail_message set status = 'sent', next_attempt_at = null");
}

describe("the minute's look", () => {
  it("finds what no job came to, in any practice", async () => {
    const { trainer, ida } = await openDesk();
    await desk.report(ida, MORNING, ACT);
    await leaveDueOnly(trainer);
    expect(await desk.worker.enqueueDueNotices(MORNING + 5 * MINUTE - 1)).toBe(0);
    expect(await desk.worker.enqueueDueNotices(MORNING + 5 * MINUTE)).toBe(1);
    expect(await desk.worker.enqueueDueNotices(MORNING + 6 * MINUTE)).toBe(1);
    const jobs = await desk.query("select payload from graphile_worker._private_jobs");
    expect(jobs).toEqual([{ payload: { practiceId: trainer.practiceId, userId: trainer.userId } }]);
  });

  it("goes through those who are due at one instant in one order, whichever worker looks", async () => {
    const desks = [await openDesk(), await openDesk("Ida", "Jon"), await openDesk()];
    for (const { clients } of [...desks].reverse()) {
      for (const client of [...clients].reverse()) await desk.report(client, MORNING, URGENT);
    }
    const people = desks.flatMap(({ trainer, clients }) => [trainer, ...clients]);
    await leaveDueOnly(...people);
    expect(await desk.worker.enqueueDueNotices(MORNING)).toBe(people.length);
    const jobs = await desk.query("select payload from graphile_worker._private_jobs order by id");
    const keys = people.map(({ practiceId, userId }) => ({ practiceId, userId }));
    const sorted = keys.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(jobs.map(({ payload }) => payload)).toEqual(sorted);
  });
});

describe("a client without a trainer", () => {
  const UNTENDED = ["A client without a trainer needs one now"];

  it("who needs one at once leads to notices for the owners, for as long as there is none", async () => {
    const { trainer, ida, practiceId } = await openDesk();
    const owner = await join(practiceId, "owner");
    await unassign(ida);
    await desk.report(ida, MORNING, URGENT);
    expect(await desk.compose(owner, MORNING)).toMatchObject([{ subject: UNTENDED[0] }]);
    await assign(trainer, ida);
    expect(await look(MORNING + 15 * MINUTE, owner, trainer)).toEqual([
      [],
      ["A client needs you now"],
    ]);
  });

  it("leads to no notice for an owner while somebody looks after them, or where it can wait", async () => {
    const { trainer, ida, practiceId } = await openDesk("Ida", "Jon");
    const owner = await join(practiceId, "owner");
    await desk.report(ida, MORNING, URGENT);
    expect(await look(MORNING, owner, trainer)).toEqual([[], ["A client needs you now"]]);
    const other = await openDesk();
    const otherOwner = await join(other.practiceId, "owner");
    await unassign(other.ida);
    await desk.report(other.ida, MORNING, ACT);
    expect(await look(MORNING + DAY, otherOwner)).toEqual([[]]);
  });

  it("leads to notices for the owners as soon as the last trainer is gone", async () => {
    const { trainer, ida, practiceId } = await openDesk();
    const owner = await join(practiceId, "owner");
    await desk.report(ida, MORNING, URGENT);
    expect(await look(MORNING, trainer, owner)).toEqual([["A client needs you now"], []]);
    await desk.query("update user_account set disabled_at = now() where id = $1", [trainer.userId]);
    expect(await look(MORNING + MINUTE, trainer, owner)).toEqual([[], UNTENDED]);
    await desk.query("update user_account set disabled_at = null where id = $1", [trainer.userId]);
    await look(MORNING + 2 * MINUTE, owner);
    const open = await desk.query(
      "select audience from notice where practice_id = $1 and due_at is not null and audience <> 'client'",
      [practiceId],
    );
    expect(open).toEqual([{ audience: "trainer" }]);
  });
});

describe("a trainer who comes later", () => {
  it("hears of what is urgent and of what is to act on, once and within the usual minutes", async () => {
    const { ida, practiceId } = await openDesk();
    await desk.report(ida, MORNING, URGENT, "knee");
    await desk.report(ida, MORNING, ACT, "hip");
    const noor = await join(practiceId, "trainer");
    const later = MORNING + DAY;
    expect(await look(later, noor)).toEqual([[]]);
    await assign(noor, ida);
    expect(await look(later, noor)).toEqual([["A client needs you now"]]);
    expect(await look(later + MINUTE, noor)).toEqual([[]]);
    expect(await look(later + 5 * MINUTE, noor)).toEqual([["A client needs you"]]);
    expect(await look(later + 6 * MINUTE, noor)).toEqual([[]]);
  });

  it("hears nothing of what was answered for", async () => {
    const { trainer, ida, practiceId } = await openDesk();
    await desk.report(ida, MORNING, ACT);
    const [flag] = await desk.query("select id from flag where client_id = $1", [ida.userId]);
    await actOnClientFlag(trainer, ida.userId, flag.id, { kind: "acknowledge" });
    const noor = await join(practiceId, "trainer");
    await assign(noor, ida);
    expect(await look(MORNING + DAY, noor)).toEqual([[]]);
    const found = "select 1 from notice where user_id = $1";
    expect(await desk.query(found, [noor.userId])).toEqual([]);
  });

  it("is found missing once, by however many workers", async () => {
    const { ida, practiceId } = await openDesk();
    await desk.report(ida, MORNING, URGENT);
    const noor = await join(practiceId, "trainer");
    await assign(noor, ida);
    const now = MORNING + DAY;
    await Promise.all([0, 1, 2].map((late) => desk.worker.addMissingNotices(now + late)));
    const found = await desk.query("select 1 from notice where user_id = $1", [noor.userId]);
    expect(found).toHaveLength(1);
    await leaveDueOnly(noor);
    expect(await desk.worker.enqueueDueNotices(now + 2)).toBe(1);
  });
});
