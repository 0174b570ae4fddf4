import { Card, CardTitle } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatDateTime, formatWeight } from "@/app/_ui/format";
import { Cell, Table } from "@/app/_ui/table";
import type { ExerciseFact, PainFact, SessionFact } from "@/lib/domain/facts";
import type { ClientPage } from "@/lib/services/views/client-page";
import { formatDistance, formatNrs } from "@/lib/words/units";
import {
  capitalise,
  MOMENT_WORDS,
  placeHeading,
  QUALITY_WORDS,
  SESSION_KIND_WORDS,
  SPREAD_WORDS,
} from "@/lib/words/vocabulary";
import { loadWords, minutesWords, preparationWords } from "./source-words";

/** The marked row is where a link of an evidence card leads. */
const ROW =
  "scroll-mt-24 target:bg-accent-soft target:outline-2 target:outline-accent whitespace-nowrap";

export function PainHistory({ page }: { readonly page: ClientPage }) {
  const { timeZone } = page.client;
  return (
    <Card aria-labelledby="pain-history">
      <CardTitle id="pain-history">Pain reports</CardTitle>
      <div className="mt-3">
        {page.pain.length === 0 ? (
          <EmptyState title="No pain reported">
            Reports of the last 12 weeks stand here. None does not mean that nothing hurt.
          </EmptyState>
        ) : (
          <Table
            caption="Pain reports, newest first"
            columns={["When", "Place", "Number", "Details"]}
          >
            {page.pain.toReversed().map((report) => (
              <tr key={report.id} id={report.id} className={ROW}>
                <Cell>
                  <When at={report.reportedAt} timeZone={timeZone} />
                </Cell>
                <Cell>{placeHeading(report.region, report.side)}</Cell>
                <Cell>{formatNrs(report.nrs)}</Cell>
                <Cell>
                  <Details>{painDetails(report)}</Details>
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </div>
    </Card>
  );
}

export function SessionHistory({ page }: { readonly page: ClientPage }) {
  const { timeZone } = page.client;
  return (
    <Card aria-labelledby="session-history">
      <CardTitle id="session-history">Sessions</CardTitle>
      <div className="mt-3">
        {page.sessions.length === 0 ? (
          <EmptyState title="No session logged">
            Sessions of the last 12 weeks stand here as soon as one is logged.
          </EmptyState>
        ) : (
          <Table
            caption="Sessions, newest first"
            columns={["When", "Kind", "Duration", "Effort", "Load", "Details"]}
          >
            {page.sessions.toReversed().map((session) => (
              <tr key={session.id} id={session.id} className={ROW}>
                <Cell>
                  <When at={session.startedAt} timeZone={timeZone} />
                </Cell>
                <Cell>{capitalise(SESSION_KIND_WORDS[session.kind])}</Cell>
                <Cell>{minutesWords(session)}</Cell>
                <Cell>{session.rpe === undefined ? "not given" : `${session.rpe} of 10`}</Cell>
                <Cell>{loadWords(session)}</Cell>
                <Cell>
                  <Details>{sessionDetails(session, page.units)}</Details>
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </div>
    </Card>
  );
}

function When({ at, timeZone }: { readonly at: number; readonly timeZone: string }) {
  return <span>{formatDateTime(at, timeZone)}</span>;
}

/** Wide enough to be read on a phone, where the table scrolls sideways. */
function Details({ children }: { readonly children: string }) {
  return <span className="block min-w-56 whitespace-normal">{children}</span>;
}

function painDetails(report: PainFact): string {
  const words = (report.qualities ?? []).map((quality) => QUALITY_WORDS[quality]);
  if (report.moment) words.push(MOMENT_WORDS[report.moment]);
  if (report.atRest) words.push("at rest");
  if (report.atNight) words.push("at night");
  if (report.spreads) words.push(SPREAD_WORDS[report.spreads]);
  return words.join(", ");
}

function sessionDetails(session: SessionFact, units: "kg" | "lb"): string {
  const words: string[] = [];
  if (session.distanceMeters !== undefined) words.push(formatDistance(session.distanceMeters));
  if (session.newStyle) words.push("new style of training");
  words.push(...preparationWords(session));
  for (const exercise of session.exercises ?? []) words.push(exerciseWords(exercise, units));
  return words.join(", ");
}

/** "Squat 3 sets, up to 100 kg"; warm-up sets are not counted. */
function exerciseWords({ name, sets }: ExerciseFact, units: "kg" | "lb"): string {
  const working = sets.filter((set) => !set.warmUp);
  const heaviestKg = Math.max(0, ...working.map((set) => set.loadKg ?? 0));
  const count = working.length === 1 ? "1 set" : `${working.length} sets`;
  return heaviestKg > 0
    ? `${name} ${count}, up to ${formatWeight(heaviestKg, units)}`
    : `${name} ${count}`;
}
