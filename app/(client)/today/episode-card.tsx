import { useTranslations } from "next-intl";
import { formatRecent } from "@/app/_ui/format";
import type { AskedToday } from "@/lib/services/views/today";
import { occasionWords } from "@/lib/words/check-ins";
import { elapsedWords } from "@/lib/words/time";
import { formatNrs } from "@/lib/words/units";
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

/** An open episode, the question that is due about it, and the four answers. */
export function EpisodeCard({ history, asked, now, timeZone }: EpisodeCardProps) {
  const t = useTranslations("today");
  const { region, side, latestNrs, lastReportedAt, clockStartAt } = history;
  return (
    <article
      className={`rounded-card border bg-surface p-4 ${asked ? "border-2 border-accent" : "border-line"}`}
    >
      <h3 className="text-lg font-semibold">{placeHeading(region, side)}</h3>
      {asked && (
        <p className="font-medium">{t("asked", { occasion: occasionWords(asked.occasion) })}</p>
      )}
      <p>
        {t("last", {
          nrs: formatNrs(latestNrs),
          time: formatRecent(lastReportedAt, now, timeZone),
        })}
        {clockStartAt !== null && !asked && (
          <span className="text-ink-soft">
            {" · "}
            {t("began", { elapsed: elapsedWords(now - clockStartAt) })}
          </span>
        )}
      </p>
      <QuickAnswer history={history} asked={asked} />
    </article>
  );
}
