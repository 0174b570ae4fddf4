import "#server-only";
import { formatDateTime, formatTime } from "@/app/_ui/format";
import type { SignedIn } from "@/lib/auth/signed-in";
import { canInPractice } from "@/lib/domain/access/can";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { env } from "@/lib/env";
import { findLateSince } from "@/lib/services/worker-lag";
import type { Frame } from "./trainer-frame";

/** What stands around each page of a trainer or owner. */
export async function readFrame({ name, actor, now, timeZone }: SignedIn): Promise<Frame> {
  const lateSince = await findLateSince();
  return {
    name,
    hasBoard: canInPractice(actor, "read-board"),
    isDemo: env.TWINGE_DEMO,
    lateWords: lateSince === null ? null : lateWords(lateSince, now, timeZone),
  };
}

/** Says that nobody watches the clock, once that has lasted for two minutes: people then look for themselves. */
function lateWords(lateSince: number, now: number, timeZone: string | null): string {
  const format = now - lateSince < DAY_MS ? formatTime : formatDateTime;
  return `Flags may be late since ${format(lateSince, timeZone ?? "UTC")}${timeZone === null ? " UTC" : ""}.`;
}
