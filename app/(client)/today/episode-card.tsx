import { formatElapsed, formatNrs, formatRecent } from "@/app/_ui/format";
import type { AskedToday } from "@/lib/services/views/today";
import { occasionWords } from "@/lib/words/check-ins";
import { placeHeading } from "@/lib/words/vocabulary";
import type { PlaceHistory } from "../pain/place-history";
import { QuickAnswer } from "./quick-answer";

interface EpisodeCardProps {
  readonly history: PlaceHistory;
  /** The question that Twinge has asked about it. */
  readonly asked: AskedToday | undefined;
  readonly now: number;
  readonly timeZone: string;
}

/** A pain that stands, the question that is due about it, and the four answers. */
export function EpisodeCard({ history, asked, now, timeZone }: EpisodeCardProps) {
  const { region, side, latestNrs, lastReportedAt, clockStartAt } = history;
  return (
    <article
      className={`rounded-card border bg-surface p-4 ${asked ? "border-2 border-accent" : "border-line"}`}
    >
      <h3 className="text-lg font-semibold">{placeHeading(region, side)}</h3>
      {asked && <p className="font-medium">{occasionWords(asked.occasion)}: how is it now?</p>}
      <p>
        Last {formatNrs(latestNrs)} {formatRecent(lastReportedAt, now, timeZone)}
        {clockStartAt !== null && !asked && (
          <span className="text-ink-soft"> · began {formatElapsed(now - clockStartAt)} ago</span>
        )}
      </p>
      <QuickAnswer history={history} asked={asked} />
    </article>
  );
}
