import "#server-only";
import type { UserActor } from "@/lib/domain/access/actor";
import { type IntakeReport, intakeReportOf } from "@/lib/domain/report/intake";
import { readClientPage } from "./client-page";

/**
 * The model of the therapist's report about one client. Null: no such client for this actor.
 * The reading is written to the audit log.
 */
export async function readIntakeReport(
  actor: UserActor,
  trainerName: string,
  clientId: string,
): Promise<IntakeReport | null> {
  const page = await readClientPage(actor, clientId, "read-report");
  return page && intakeReportOf({ ...page, trainerName });
}
