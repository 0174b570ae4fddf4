import { afterAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/domain/access/actor";
import { openHouse } from "../support/house";
import { openNoticeDesk, URGENT } from "../support/notices";

const house = await openHouse();
const desk = await openNoticeDesk(house);
const { readOutbox } = await import("@/lib/services/outbox");
afterAll(async () => {
  await desk.close();
  await house.close();
});

const NOW = Date.parse("2026-03-03T09:00:00Z");

it("without a mail server, messages are kept to be read, and none is repeated", async () => {
  const { trainer, clients, practiceId } = await house.openPractice("Ida");
  await desk.report(clients[0] as UserActor, NOW, URGENT);
  expect(await desk.compose(trainer, NOW)).toMatchObject([{ status: "kept", nextAttemptAt: null }]);
  expect(await desk.compose(trainer, NOW + 15 * 60_000)).toEqual([]);
  const jobs = await desk.query(
    "select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail'",
  );
  expect(jobs).toEqual([]);
  const owner: UserActor = { kind: "user", practiceId, userId: trainer.userId, roles: ["owner"] };
  const outbox = await readOutbox(owner);
  expect(outbox).toMatchObject({
    isMailSet: false,
    messages: [{ status: "kept", recipient: "Terry Trainer", subject: "A client needs you now" }],
  });
});
