import "#server-only";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ClearanceFact, ClientFacts } from "@/lib/domain/facts";
import { toFact } from "./known";
import { db, prepare } from "./query";
import { anyOf } from "./sql";
import type { AnyTransaction, ClientTransaction } from "./transaction";

const profiles = prepare((given: { practiceId: string; clientIds: readonly string[] }) =>
  db
    .selectFrom("client_profile as p")
    .select((eb) => [
      "p.client_id as clientId",
      "p.time_zone as timeZone",
      "p.sitting_hours_per_day as sittingHoursPerDay",
      "p.body_mass_index as bodyMassIndex",
      "p.training_since_on as trainingSinceOn",
      "p.conditions",
      jsonArrayFrom(
        eb
          .selectFrom("clearance as c")
          .select((of) => [
            "c.granted_on as grantedOn",
            "c.expires_on as expiresOn",
            // Null where the clearance is for all conditions.
            of
              .case()
              .when("c.all_conditions", "=", false)
              .then(of.ref("c.conditions"))
              .end()
              .as("conditions"),
          ])
          .where("c.practice_id", "=", given.practiceId)
          .whereRef("c.client_id", "=", "p.client_id")
          .orderBy("c.granted_on")
          .orderBy("c.id"),
      ).as("clearances"),
    ])
    .where("p.practice_id", "=", given.practiceId)
    .where("p.client_id", "=", anyOf(given.clientIds)),
);

/** The profiles of these clients, as the rules take them. */
export async function readProfiles(
  tx: AnyTransaction,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, ClientFacts>> {
  const rows = await tx.run(profiles({ practiceId: tx.scope.practiceId, clientIds }));
  return new Map(
    rows.map(({ clientId, clearances, ...row }) => {
      const granted = clearances.map((clearance) => toFact<ClearanceFact>(clearance));
      return [clientId, toFact<ClientFacts>({ ...row, clearances: granted })];
    }),
  );
}

/** The profile of the scope's client; undefined: there is no such client. */
export async function readProfile(tx: ClientTransaction): Promise<ClientFacts | undefined> {
  const { clientId } = tx.scope;
  return (await readProfiles(tx, [clientId])).get(clientId);
}
