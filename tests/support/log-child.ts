import { readNow } from "@/lib/data/clock";
import { inPractice } from "@/lib/data/transaction";
import { logEntries } from "@/lib/services/log-entries";

/**
 * Logs entries as the entries route does, in a process of its own; the instant of receipt is the database's.
 */
process.on("message", async (message) => {
  const { actor, entries } = message as {
    actor: Parameters<typeof logEntries>[0];
    entries: object[];
  };
  const receivedAt = await inPractice(actor.practiceId, readNow);
  const actorId = actor.kind === "user" ? actor.userId : "";
  process.send?.(await logEntries(actor, entries, { actorId, receivedAt }));
});
