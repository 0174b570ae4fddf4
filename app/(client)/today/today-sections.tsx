import { useTranslations } from "next-intl";
import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatRecent } from "@/app/_ui/format";
import { LinkButton } from "@/app/_ui/link-button";
import type { Today } from "@/lib/services/views/today";
import { sessionTitle, sessionWords } from "../entry-words";
import { OwnFlag } from "../own-flag";
import { placeHistoriesOf } from "../pain/place-history";
import { type Place, placeKey } from "../pain/places";
import { EpisodeCard } from "./episode-card";

export function TodaySections({ today }: { readonly today: Today }) {
  const t = useTranslations("today");
  const entryText = useTranslations("entry");
  const { now, timeZone, flags, sessions } = today;
  const askedAbout = (place: Place) => today.asked.find((q) => placeKey(q) === placeKey(place));
  // Places with a question come first. A card keeps its key, so that its answer is confirmed in the same card.
  const open = placeHistoriesOf(today.pain, today.episodes)
    .filter(({ clockStartAt }) => clockStartAt !== null)
    .sort((a, b) => Number(askedAbout(b) !== undefined) - Number(askedAbout(a) !== undefined));
  const shownFlags = flags.filter(({ severity }) => severity !== "urgent");
  const lastSession = sessions[0];
  return (
    <div className="flex flex-col gap-7">
      {open.length > 0 && (
        <section aria-labelledby="episodes" className="flex flex-col gap-3">
          <CardTitle id="episodes">{t("howNow")}</CardTitle>
          {open.map((history) => (
            <EpisodeCard
              key={placeKey(history)}
              history={history}
              asked={askedAbout(history)}
              now={now}
              timeZone={timeZone}
            />
          ))}
        </section>
      )}
      <div className="grid grid-cols-2 gap-3">
        <LinkButton look="primary" size="touch" href="/log/session" className="min-h-14">
          {t("logSession")}
        </LinkButton>
        <LinkButton look="primary" size="touch" href="/log/pain" className="min-h-14">
          {t("logPain")}
        </LinkButton>
      </div>
      {(shownFlags.length > 0 || flags.length === 0) && (
        <section aria-labelledby="flags" className="flex flex-col gap-3">
          <CardTitle id="flags">{t("flags")}</CardTitle>
          {shownFlags.map((flag) => (
            <OwnFlag key={flag.id} flag={flag} now={now} timeZone={timeZone} />
          ))}
          {flags.length === 0 && <p className="text-ink-soft">{t("noFlag")}</p>}
        </section>
      )}
      {lastSession ? (
        <Card>
          <CardTitle>{t("lastSession")}</CardTitle>
          <p className="mt-1">
            {t("sessionAt", {
              session: sessionTitle(lastSession),
              time: formatRecent(lastSession.startedAt, now, timeZone),
            })}
          </p>
          <p className="text-ink-soft">{sessionWords(lastSession, entryText)}</p>
        </Card>
      ) : (
        <EmptyState title={t("noSession")}>{t("noSessionHint")}</EmptyState>
      )}
    </div>
  );
}
