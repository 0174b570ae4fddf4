import { Text, View } from "@react-pdf/renderer";
import type { ReportPainRow, ReportRow, ReportSessionRow } from "@/lib/domain/report/rows";
import { PAIN_SIGNS } from "@/lib/domain/vocabulary";
import { exerciseWords } from "@/lib/words/intake";
import {
  capitalise,
  MOMENT_WORDS,
  PAIN_SIGN_WORDS,
  placeHeading,
  QUALITY_WORDS,
  SESSION_KIND_WORDS,
  SPREAD_WORDS,
} from "@/lib/words/vocabulary";
import { styles } from "./styles";
import { type Column, Table } from "./table";
import { numberWords, printable, stampWords } from "./words";

const COLUMNS: readonly Column<ReportRow>[] = [
  { title: "When", grow: 20, words: ({ at }) => stampWords(at) },
  { title: "What", grow: 22, words: subjectWords, isStrong: ({ kind }) => kind === "pain" },
  { title: "Number", grow: 24, words: measureWords, isStrong: ({ kind }) => kind === "pain" },
  { title: "Details", grow: 50, words: detailWords },
];

export function RawRows({ rows }: { readonly rows: readonly ReportRow[] }) {
  return (
    <View>
      <Text style={styles.heading} minPresenceAhead={40}>
        Every session and pain report, oldest first
      </Text>
      {rows.length === 0 ? (
        <Text>Nothing was logged in this period.</Text>
      ) : (
        <Table
          columns={COLUMNS}
          rows={rows}
          keyOf={({ kind, id }) => `${kind} ${id}`}
          isRepeating
        />
      )}
    </View>
  );
}

function subjectWords(row: ReportRow): string {
  return row.kind === "pain"
    ? `Pain: ${placeHeading(row.region, row.side)}`
    : `Session: ${SESSION_KIND_WORDS[row.sessionKind]}`;
}

function measureWords(row: ReportRow): string {
  if (row.kind === "pain") return `${row.nrs}/10`;
  return row.loadAu === null ? "load unknown" : `${numberWords(row.loadAu)} AU`;
}

function detailWords(row: ReportRow): string {
  return row.kind === "pain" ? painWords(row) : sessionWords(row);
}

function sessionWords(row: ReportSessionRow): string {
  const { durationMinutes, rpe, distanceMeters, isNewStyle, exercises } = row;
  return printable(
    [
      durationMinutes === null ? "duration not given" : `${numberWords(durationMinutes)} min`,
      rpe === null ? "effort not given" : `effort ${numberWords(rpe)}/10`,
      ...(distanceMeters === null ? [] : [`${numberWords(distanceMeters / 1000)} km`]),
      ...(isNewStyle ? ["new style of training"] : []),
      ...exercises.map(exerciseWords),
    ].join("; "),
  );
}

function painWords(row: ReportPainRow): string {
  const { moment, qualities, spreads } = row;
  const signs = PAIN_SIGNS.flatMap((sign) => {
    const isSo = row[sign];
    return isSo === null ? [] : [PAIN_SIGN_WORDS[sign][isSo ? "yes" : "no"]];
  });
  return [
    capitalise(moment === null ? "moment not given" : MOMENT_WORDS[moment]),
    ...qualities.map((quality) => QUALITY_WORDS[quality]),
    ...signs,
    ...(spreads === null ? [] : [SPREAD_WORDS[spreads]]),
  ].join("; ");
}
