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
  const { now, timeZone, flags, sessions } = today;
  const askedAbout = (place: Place) => today.asked.find((q) => placeKey(q) === placeKey(place));
  // What is asked comes first. A card keeps its place in the tree: its answer is confirmed where it was given.
  const standing = placeHistoriesOf(today.pain, today.episodes)
    .filter(({ clockStartAt }) => clockStartAt !== null)
    .sort((a, b) => Number(askedAbout(b) !== undefined) - Number(askedAbout(a) !== undefined));
  const shownFlags = flags.filter(({ severity }) => severity !== "urgent");
  const lastSession = sessions[0];
  return (
    <div className="flex flex-col gap-7">
      {standing.length > 0 && (
        <section aria-labelledby="episodes" className="flex flex-col gap-3">
          <CardTitle id="episodes">How is it now?</CardTitle>
          {standing.map((history) => (
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
          Log session
        </LinkButton>
        <LinkButton look="primary" size="touch" href="/log/pain" className="min-h-14">
          Log pain
        </LinkButton>
      </div>
      {(shownFlags.length > 0 || flags.length === 0) && (
        <section aria-labelledby="flags" className="flex flex-col gap-3">
          <CardTitle id="flags">What Twinge noticed</CardTitle>
          {shownFlags.map((flag) => (
            <OwnFlag key={flag.id} flag={flag} now={now} timeZone={timeZone} />
          ))}
          {flags.length === 0 && <p className="text-ink-soft">No flag today.</p>}
        </section>
      )}
      {lastSession ? (
        <Card>
          <CardTitle>Last session</CardTitle>
          <p className="mt-1">
            {sessionTitle(lastSession)}, {formatRecent(lastSession.startedAt, now, timeZone)}
          </p>
          <p className="text-ink-soft">{sessionWords(lastSession)}</p>
        </Card>
      ) : (
        <EmptyState title="Your last session will be here">
          Nothing is logged yet. Log a session after your next training.
        </EmptyState>
      )}
    </div>
  );
}
