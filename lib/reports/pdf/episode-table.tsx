import { Text, View } from "@react-pdf/renderer";
import type { EpisodeOutcome } from "@/lib/domain/pain/episode";
import type { ReportEpisode, ReportNumber } from "@/lib/domain/report/episodes";
import { shortDateWords } from "@/lib/words/time";
import {
  placeHeading,
  QUALITY_WORDS,
  SESSION_KIND_WORDS,
  SPREAD_WORDS,
} from "@/lib/words/vocabulary";
import { styles } from "./styles";
import { type Column, Table } from "./table";
import { numberWords, shortStampWords } from "./words";

/** Open ones come first in the model; what does not fit stands among the raw rows. */
const MAX_EPISODES = 6;

const HOURS_AND_DAYS = 14 * 24;

const OUTCOME_WORDS: Readonly<Record<EpisodeOutcome, string>> = {
  stands: "",
  lapsed: ", silent since",
  replaced: ", then came back",
  ended: ", ended",
};

const COLUMNS: readonly Column<ReportEpisode>[] = [
  {
    title: "Place",
    grow: 16,
    words: ({ region, side }) => placeHeading(region, side),
    isStrong: () => true,
  },
  { title: "Began", grow: 25, words: beginningWords },
  { title: "First", grow: 12.5, words: ({ first }) => numberOn(first) },
  { title: "Worst", grow: 12.5, words: ({ worst }) => numberOn(worst) },
  { title: "Latest", grow: 13, words: ({ latest }) => numberOn(latest), isStrong: () => true },
  { title: "Open for", grow: 16, words: openWords },
  { title: "Feels", grow: 17, words: qualityWords },
  { title: "Rest, night, spread, with training", grow: 32, words: behaviourWords },
];

export function EpisodeTable({ episodes }: { readonly episodes: readonly ReportEpisode[] }) {
  const hidden = episodes.length - MAX_EPISODES;
  return (
    <View style={styles.block} wrap={false}>
      <Text style={styles.heading}>
        Pain episodes
        {hidden > 0 ? ` (${MAX_EPISODES} of ${episodes.length}; the rest in the rows behind)` : ""}
      </Text>
      {episodes.length === 0 ? (
        <Text>No pain reported in this period.</Text>
      ) : (
        <Table
          columns={COLUMNS}
          rows={episodes.slice(0, MAX_EPISODES)}
          keyOf={({ region, side, startAt }) => `${region} ${side} ${startAt.at}`}
        />
      )}
    </View>
  );
}

function numberOn({ nrs, reportedAt }: ReportNumber): string {
  return `${nrs}/10, ${shortDateWords(reportedAt.on)}`;
}

function beginningWords({ startAt, startFrom, startSession }: ReportEpisode): string {
  const when = shortStampWords(startAt);
  if (startSession !== null)
    return `${when}, after ${SESSION_KIND_WORDS[startSession.kind]} session`;
  return startFrom === "onset" ? `${when}, as the client said` : `${when}, first report`;
}

/** Hours, since the rules count in them; days as well where hours say little. */
function openWords({ hoursOpen, outcome }: ReportEpisode): string {
  if (hoursOpen < HOURS_AND_DAYS) return `${numberWords(hoursOpen)} h${OUTCOME_WORDS[outcome]}`;
  const days = numberWords(Math.round(hoursOpen / 24));
  return `${numberWords(Math.round(hoursOpen))} h (${days} days)${OUTCOME_WORDS[outcome]}`;
}

function qualityWords({ qualities }: ReportEpisode): string {
  return qualities.map((quality) => QUALITY_WORDS[quality]).join(", ") || "not stated";
}

function behaviourWords(episode: ReportEpisode): string {
  const { atRest, atNight, spreads, worstTrainingNrs, worstMorningNrs } = episode;
  return [
    `rest ${knownWords(atRest)}`,
    `night ${knownWords(atNight)}`,
    ...spreads.map((spread) => SPREAD_WORDS[spread]),
    ...(worstTrainingNrs === null ? [] : [`training to ${worstTrainingNrs}/10`]),
    ...(worstMorningNrs === null ? [] : [`next morning to ${worstMorningNrs}/10`]),
  ].join("; ");
}

function knownWords(isSo: boolean | null): string {
  if (isSo === null) return "not asked";
  return isSo ? "yes" : "no";
}
