import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRole } from "@/lib/auth/session";
import { readToday } from "@/lib/services/views/today";
import { OwnFlag } from "../own-flag";
import { UrgentInstruction } from "../pain/urgent-instruction";
import { TodaySections } from "./today-sections";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const { actor } = await requireRole("client");
  const today = await readToday(actor);
  if (!today) notFound();
  const urgent = today.flags.filter(({ severity }) => severity === "urgent");
  if (urgent.length === 0) {
    return (
      <>
        <h1 className="mb-5 text-2xl font-semibold tracking-tight">Today</h1>
        <TodaySections today={today} />
      </>
    );
  }
  const isEmergency = urgent.some((flag) =>
    [flag.headline, ...flag.contributors].some(({ rule }) => rule === "red-flag-emergency"),
  );
  // What to do stands first and alone; the rest of the day is one tap away.
  return (
    <div className="flex flex-col gap-5">
      <UrgentInstruction urgency={isEmergency ? "now" : "today"} />
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
