import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRole } from "@/lib/auth/session";
import { readToday } from "@/lib/services/views/today";
import { OwnFlag } from "../own-flag";
import { urgencyOfFlags } from "../pain/urgency";
import { UrgentInstruction } from "../pain/urgent-instruction";
import { TodaySections } from "./today-sections";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const { actor } = await requireRole("client");
  const today = await readToday(actor);
  if (!today) notFound();
  const urgency = urgencyOfFlags(today.flags);
  if (!urgency) {
    return (
      <>
        <h1 className="mb-5 text-2xl font-semibold tracking-tight">Today</h1>
        <TodaySections today={today} />
      </>
    );
  }
  const urgent = today.flags.filter(({ severity }) => severity === "urgent");
  // What to do stands first and alone; the rest of the day is one tap away.
  return (
    <div className="flex flex-col gap-5">
      <UrgentInstruction urgency={urgency} />
      <details>
        <summary className="flex min-h-11 items-center font-medium text-accent">
          What this rests on
        </summary>
        <div className="mt-2 flex flex-col gap-3">
          {urgent.map((flag) => (
            <OwnFlag key={flag.id} flag={flag} now={today.now} timeZone={today.timeZone} />
          ))}
        </div>
      </details>
      <details>
        <summary className="flex min-h-11 items-center font-medium text-accent">
          Everything else today
        </summary>
        <div className="mt-2">
          <TodaySections today={today} />
        </div>
      </details>
    </div>
  );
}
