import { uuidv7 } from "uuidv7";
import { pool, prisma } from "@/lib/data/connect";
import type { UserActor } from "@/lib/domain/access/actor";
import { logEntries } from "@/lib/services/log-entries";
import { addMember, createPractice } from "@/lib/services/provision";
import { evaluateAtRest } from "@/lib/services/sweep";
import { LIFTERS } from "./lifters";
import { localInstant } from "./local-instant";
import { OTHERS } from "./others";
import { RUNNERS } from "./runners";
import type { Story, Told } from "./story";

/** Loads the demo practice through the services that real people use, story by story and in the order of events. */

const PASSWORD = "twinge-demo";
const SECOND_MS = 1000;

const practiceId = await createPractice("Demo practice");
const house = { kind: "system", practiceId } as const;
const now = Date.now();

const tessId = await addMember(house, {
  ...{ email: "tess@demo.test", name: "Tess Moreau", password: PASSWORD },
  roles: ["owner", "trainer"],
});
const omarId = await addMember(house, {
  ...{ email: "omar@demo.test", name: "Omar Haddad", password: PASSWORD },
  roles: ["trainer"],
});
for (const story of [...LIFTERS, ...RUNNERS, ...OTHERS]) await tell(story);

await pool.end();
await prisma.$disconnect();

async function tell(story: Story): Promise<void> {
  const { email, name, profile, sharedWithOmar } = story;
  const trainerIds = sharedWithOmar ? [tessId, omarId] : [tessId];
  const clientId = await addMember(house, {
    ...{ email, name, password: PASSWORD },
    roles: ["client"],
    client: { profile, trainerIds },
  });
  const actor: UserActor = { kind: "user", practiceId, userId: clientId, roles: ["client"] };
  const past = story.past
    .map((told) => ({ told, at: localInstant(profile.timeZone, now, told.daysAgo, told.at) }))
    .sort((a, b) => a.at - b.at);
  const idByName = new Map<string, string>();
  for (const { told, at } of past) {
    const entry = toEntry(told, at, idByName);
    const loggedAt = at + durationMs(told) + SECOND_MS;
    const sender = { actorId: clientId, receivedAt: Math.min(loggedAt, now) };
    const [receipt] = await logEntries(actor, [entry], sender);
    if (receipt?.status !== "created") throw new Error(`${email}: ${JSON.stringify(receipt)}`);
  }
  await evaluateAtRest({ practiceId, clientId, now });
}

function toEntry(told: Told, at: number, idByName: Map<string, string>): object {
  const id = uuidv7();
  const instant = new Date(at).toISOString();
  const recordedAt = new Date(at + durationMs(told)).toISOString();
  if (told.type === "session") {
    if (told.name) idByName.set(told.name, id);
    return { id, type: "session", recordedAt, session: { startedAt: instant, ...told.session } };
  }
  const sessionId = told.about && idByName.get(told.about);
  const facts = { reportedAt: instant, ...told.pain, ...(sessionId && { sessionId }) };
  return { id, type: "pain", recordedAt, pain: facts };
}

function durationMs(told: Told): number {
  return told.type === "session" ? told.session.durationMinutes * 60_000 : 0;
}
