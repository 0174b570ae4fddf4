import type { ReactNode } from "react";
import { formatDateTime, formatTime } from "@/app/_ui/format";
import { ClientMessages } from "@/app/i18n/client-messages";
import { requireRole } from "@/lib/auth/session";
import { canInPractice } from "@/lib/domain/access/can";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { env } from "@/lib/env";
import { findLateSince } from "@/lib/services/worker-lag";
import { TrainerFrame } from "./trainer-frame";

export default async function TrainerLayout({ children }: { readonly children: ReactNode }) {
  const { actor, name, now, timeZone } = await requireRole("trainer", "owner");
  const lateSince = await findLateSince();
  return (
    <ClientMessages of={["errors", "ui"]}>
      <TrainerFrame
        name={name}
        hasBoard={canInPractice(actor, "read-board")}
        isDemo={env.TWINGE_DEMO}
        lateSince={lateSince === null ? null : sinceText(lateSince, now, timeZone)}
      >
        {children}
      </TrainerFrame>
    </ClientMessages>
  );
}

/** With the date once it was more than a day ago, and with the zone if it is not the reader's own. */
function sinceText(sinceAt: number, now: number, timeZone: string | null): string {
  const format = now - sinceAt < DAY_MS ? formatTime : formatDateTime;
  return timeZone === null ? `${format(sinceAt, "UTC")} UTC` : format(sinceAt, timeZone);
}
