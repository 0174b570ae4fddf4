import { formatElapsed, formatNrs, formatRecent } from "@/app/_ui/format";
import { placeHeading } from "@/lib/domain/pain/place";
import type { PlaceHistory } from "../pain/place-history";
import { QuickAnswer } from "./quick-answer";

interface EpisodeCardProps {
  readonly history: PlaceHistory;
  readonly now: number;
  readonly timeZone: string;
}

/** A pain that stands, and the four answers to "how is it now?". */
export function EpisodeCard({ history, now, timeZone }: EpisodeCardProps) {
  const { region, side, latestNrs, lastReportedAt, clockStartAt } = history;
  return (
    <article className="rounded-card border border-line bg-surface p-4">
      <h3 className="text-lg font-semibold">{placeHeading(region, side)}</h3>
      <p>
        Last {formatNrs(latestNrs)} {formatRecent(lastReportedAt, now, timeZone)}
        {clockStartAt !== null && (
          <span className="text-ink-soft"> · began {formatElapsed(now - clockStartAt)} ago</span>
        )}
      </p>
      <QuickAnswer history={history} />
    </article>
  );
}
