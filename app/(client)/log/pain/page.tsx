import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { formatRecent } from "@/app/_ui/format";
import { ClientMessages } from "@/app/i18n/client-messages";
import type { Translate } from "@/app/i18n/translate";
import { requireRole } from "@/lib/auth/session";
import { DAY_MS } from "@/lib/domain/time/elapsed";
import { REGIONS, SIDES } from "@/lib/domain/vocabulary";
import { readToday, type Today } from "@/lib/services/views/today";
import { capitalise, SESSION_KIND_WORDS } from "@/lib/words/vocabulary";
import { PainForm } from "../../pain/pain-form";
import { placeHistoriesOf } from "../../pain/place-history";
import type { Place } from "../../pain/places";
import { urgencyOfFlags } from "../../pain/urgency";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log-pain");
  return { title: t("title") };
}

const RECENT_PLACES = 5;
const OFFERED_SESSIONS = 4;
const OFFERED_DAYS = 7;
/** What a check-in writes into the address of the link that leads here. */
const MORNING_AFTER = "morning-after";

type Query = Readonly<Record<string, string | string[] | undefined>>;

interface LogPainPageProps {
  readonly searchParams: Promise<Query>;
}

export default async function LogPainPage({ searchParams }: LogPainPageProps) {
  const { actor } = await requireRole("client");
  const [today, query, t] = await Promise.all([
    readToday(actor),
    searchParams,
    getTranslations("log-pain"),
  ]);
  if (!today) notFound();
  const histories = placeHistoriesOf(today.pain, today.episodes);
  const place = placeIn(query);
  const nrs = place && numberIn(query);
  return (
    <ClientMessages of={["log-pain", "saving", "ui", "urgent"]}>
      <PainForm
        histories={histories}
        recent={histories.slice(0, RECENT_PLACES).map(({ region, side }) => ({ region, side }))}
        sessions={sessionChoices(today, query, t)}
        sessionId={today.sessions.find(({ id }) => id === query.session)?.id ?? null}
        moment={query.moment === MORNING_AFTER ? MORNING_AFTER : null}
        start={place && { place, nrs }}
        asksAtOnce={nrs !== null}
        openUrgency={urgencyOfFlags(today.flags)}
      />
    </ClientMessages>
  );
}

function placeIn(query: Query): Place | null {
  const region = REGIONS.find((known) => known === query.region);
  const side = SIDES.find((known) => known === query.side);
  return region && side ? { region, side } : null;
}

function numberIn(query: Query): number | null {
  const text = query.nrs;
  return typeof text === "string" && /^(\d|10)$/.test(text) ? Number(text) : null;
}

/** The latest sessions, and the one that the client came from however old it is. */
function sessionChoices(
  { sessions, now, timeZone }: Today,
  query: Query,
  t: Translate<"log-pain">,
) {
  const recent = sessions
    .filter(({ startedAt }) => startedAt > now - OFFERED_DAYS * DAY_MS)
    .slice(0, OFFERED_SESSIONS);
  const named = sessions.find(({ id }) => id === query.session);
  return [...new Set(named ? [named, ...recent] : recent)].map(({ id, kind, startedAt }) => ({
    id,
    label: t("sessionAt", {
      session: capitalise(SESSION_KIND_WORDS[kind]),
      time: formatRecent(startedAt, now, timeZone),
    }),
  }));
}
