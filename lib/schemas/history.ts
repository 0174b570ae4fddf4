import { z } from "zod";
import type { History } from "@/lib/domain/facts";
import { CONDITIONS } from "@/lib/domain/vocabulary";
import { dateSchema } from "./date";
import { painFieldsSchema, sessionFieldsSchema } from "./facts";
import type { FieldError } from "./fault";
import {
  flagSchema,
  listOf,
  numberBetween,
  objectOf,
  oneOf,
  textSchema,
  uniqueListOf,
} from "./field";
import { timeZoneSchema } from "./time-zone";

/** `history/1`: all facts about one client, in the form that other programs exchange with Twinge. */

const clientSchema = objectOf({
  timeZone: timeZoneSchema,
  sittingHoursPerDay: numberBetween(0, 24).exactOptional(),
  bodyMassIndex: numberBetween(10, 100).exactOptional(),
  trainingSince: dateSchema.exactOptional(),
  conditions: uniqueListOf(oneOf(CONDITIONS)).exactOptional(),
  clearances: listOf(
    objectOf({
      grantedOn: dateSchema,
      expiresOn: dateSchema.exactOptional(),
      conditions: listOf(oneOf(CONDITIONS)).exactOptional(),
    }),
  ).exactOptional(),
});

export const historySchema = objectOf({
  version: z.literal(1, { error: "must be 1" }),
  client: clientSchema,
  sessions: listOf(
    sessionFieldsSchema.extend({ id: textSchema, imported: flagSchema.exactOptional() }),
  ),
  pain: listOf(painFieldsSchema.safeExtend({ id: textSchema })),
  restDays: listOf(dateSchema).exactOptional(),
}).meta({ title: "history/1" });

type ParsedHistory = z.output<typeof historySchema>;

/** The facts for the engine, which reads sessions and pain reports and no days of rest. */
export function toHistory({ client, sessions, pain }: ParsedHistory): History {
  const { trainingSince, ...rest } = client;
  const trainingSinceOn = trainingSince === undefined ? {} : { trainingSinceOn: trainingSince };
  return { client: { ...rest, ...trainingSinceOn }, sessions, pain };
}

/** A fault that no single field shows: an id that is used twice, or the id of a session that does not exist. */
export function findLooseEnd({ sessions, pain }: ParsedHistory): FieldError | null {
  const sessionIds = new Set(sessions.map(({ id }) => id));
  const ids = new Set<string>();
  for (const [list, facts] of Object.entries({ sessions, pain })) {
    for (const [index, { id }] of facts.entries()) {
      if (ids.has(id)) return { path: `${list}[${index}].id`, message: "must not stand twice" };
      ids.add(id);
    }
  }
  const index = pain.findIndex(
    ({ sessionId }) => sessionId !== undefined && !sessionIds.has(sessionId),
  );
  return index < 0
    ? null
    : { path: `pain[${index}].sessionId`, message: "must be the id of a session of this history" };
}
