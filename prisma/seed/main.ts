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
import type { Story, StoryEvent } from "./story";

/** Loads the demo practice through the services that real people use, story by story and in the order of events. */

const PASSWORD = "twinge-demo";
const SECOND_MS = 1000;

const practiceId = await createPractice("Demo practice");
const system = { kind: "system", practiceId } as const;
const now = Date.now();

const tessId = await addMember(system, {
  email: "tess@demo.test",
  name: "Tess Moreau",
  password: PASSWORD,
  roles: ["owner", "trainer"],
});
const omarId = await addMember(system, {
  email: "omar@demo.test",
  name: "Omar Haddad",
  password: PASSWORD,
  roles: ["trainer"],
});
for (const story of [...LIFTERS, ...RUNNERS, ...OTHERS]) await addClient(story);

await pool.end();
await prisma.$disconnect();

/** Adds the client of a story and logs what happened to them. */
async function addClient({ email, name, profile, sharedWithOmar, events }: Story): Promise<void> {
  const trainerIds = sharedWithOmar ? [tessId, omarId] : [tessId];
  const clientId = await addMember(system, {
    email,
    name,
    password: PASSWORD,
    roles: ["client"],
    client: { profile, trainerIds },
  });
  const actor: UserActor = { kind: "user", practiceId, userId: clientId, roles: ["client"] };
  const past = events
    .map((event) => ({
      event,
      at: localInstant(profile.timeZone, now, event.daysAgo, event.time),
    }))
    .sort((a, b) => a.at - b.at);
  const sessionIds = new Map<string, string>();
  for (const { event, at } of past) {
    const entry = toEntry(event, at, sessionIds);
    const loggedAt = at + durationMs(event) + SECOND_MS;
    const sender = { actorId: clientId, receivedAt: Math.min(loggedAt, now) };
    const [receipt] = await logEntries(actor, [entry], sender);
    if (receipt?.status !== "created") throw new Error(`${email}: ${JSON.stringify(receipt)}`);
  }
  await evaluateAtRest({ practiceId, clientId, now });
}

/** The entry as a phone would send it; a named session's id is kept for the reports about it. */
function toEntry(event: StoryEvent, at: number, sessionIds: Map<string, string>): object {
  const id = uuidv7();
  const instant = new Date(at).toISOString();
  const recordedAt = new Date(at + durationMs(event)).toISOString();
  if (event.type === "session") {
    if (event.name) sessionIds.set(event.name, id);
    return { id, type: "session", recordedAt, session: { startedAt: instant, ...event.session } };
  }
  const sessionId = event.sessionName && sessionIds.get(event.sessionName);
  const facts = { reportedAt: instant, ...event.pain, ...(sessionId && { sessionId }) };
  return { id, type: "pain", recordedAt, pain: facts };
}

function durationMs(event: StoryEvent): number {
  return event.type === "session" ? event.session.durationMinutes * 60_000 : 0;
}
