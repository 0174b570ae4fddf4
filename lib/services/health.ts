import "#server-only";
import { readLagSeconds } from "@/lib/data/clock";
import { isSchemaCurrent } from "@/lib/data/schema-version";

const DATABASE_PATIENCE_MS = 500;

export type Health =
  | {
      readonly status: "ready";
      readonly database: "ok";
      readonly schema: "current";
      readonly worker: { readonly lagSeconds: number };
    }
  | { readonly status: "unready"; readonly database: "down" }
  | { readonly status: "unready"; readonly database: "ok"; readonly schema: "not-current" };

/** Whether this instance can serve. A late worker is reported but does not stop people from logging. */
export async function checkHealth(): Promise<Health> {
  const checks = Promise.all([isSchemaCurrent(), readLagSeconds()]);
  const answer = await Promise.race([checks.catch(() => null), patience()]);
  if (!answer) return { status: "unready", database: "down" };
  const [isCurrent, lagSeconds] = answer;
  if (!isCurrent) return { status: "unready", database: "ok", schema: "not-current" };
  return { status: "ready", database: "ok", schema: "current", worker: { lagSeconds } };
}

function patience(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), DATABASE_PATIENCE_MS).unref();
  });
}

/** Whether a failure is an outage (503, try again) rather than a defect (500). */
export { isDatabaseOutage } from "@/lib/data/outage";
