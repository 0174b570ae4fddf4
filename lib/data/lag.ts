import "#server-only";
import { ask } from "./connect";

/** Since when the most overdue evaluation has waited, epoch milliseconds; null while it is within two minutes. */
export async function readLateSince(): Promise<number | null> {
  const [lag] = await ask<{ lateSince: number | null }>({
    name: "read-late-since",
    text: 'select evaluation_late_since() as "lateSince"',
  });
  return lag?.lateSince ?? null;
}
