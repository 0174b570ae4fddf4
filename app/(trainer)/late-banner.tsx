import { Banner } from "@/app/_ui/banner";
import { formatDateTime, formatTime } from "@/app/_ui/format";
import { DAY_MS } from "@/lib/domain/load/time";
import { findLateSince } from "@/lib/services/worker-lag";

/** Says that nobody watches the clock, once that has lasted for two minutes: people then look for themselves. */
export async function LateBanner({
  now,
  timeZone,
}: {
  readonly now: number;
  readonly timeZone: string | null;
}) {
  const lateSince = await findLateSince();
  if (lateSince === null) return null;
  const format = now - lateSince < DAY_MS ? formatTime : formatDateTime;
  return (
    <Banner>
      Flags may be late since {format(lateSince, timeZone ?? "UTC")}
      {timeZone === null && " UTC"}.
    </Banner>
  );
}
