import { Text, View } from "@react-pdf/renderer";
import type { ReportAct } from "@/lib/domain/report/acts";
import type { IntakeReport } from "@/lib/domain/report/intake";
import { ACT_WORDS, aboutWords, intakeMissingWords } from "@/lib/words/intake";
import { shortDateWords } from "@/lib/words/time";
import { styles, textSize } from "./styles";
import { printable } from "./words";

/** What more there is stands on the pages behind. */
const MAX_ACTS = 3;
const MAX_MISSING = 6;

/** What people did, and what is not here. */
export function Closing({ report }: { readonly report: IntakeReport }) {
  const recent = report.acts.slice(-MAX_ACTS);
  return (
    <View>
      <Text style={styles.heading}>
        What the trainer did
        {report.acts.length > MAX_ACTS ? ` (latest ${MAX_ACTS} of ${report.acts.length})` : ""}
      </Text>
      {recent.length === 0 ? <Text>Nothing on record.</Text> : null}
      {recent.map((act) => (
        <Text key={`${act.at.at} ${act.what} ${act.about?.rule}`} style={lineStyle}>
          {actWords(withoutQuestion(act), report.trainerName)}
        </Text>
      ))}
      <Text style={{ ...styles.heading, marginTop: 5 }}>What is missing in this report</Text>
      {report.missing
        .slice(0, MAX_MISSING)
        .map(intakeMissingWords)
        .map((words) => (
          <Text key={words} style={lineStyle}>
            – {printable(words)}
          </Text>
        ))}
    </View>
  );
}

export function HowToAnswer({ trainerName }: Pick<IntakeReport, "trainerName">) {
  return (
    <View style={styles.block}>
      <Text style={{ ...styles.heading, fontWeight: 400 }}>
        <Text style={styles.strong}>How to answer. </Text>
        In writing, to the client or to {printable(trainerName)}: what is open, what is held, any
        limits, when to look again.
      </Text>
    </View>
  );
}

const lineStyle = {
  ...textSize(6.8, 1.22),
  maxLines: 2,
  textOverflow: "ellipsis",
  marginBottom: 1,
} as const;

/** A question to the therapist stands on top of the page already. */
function withoutQuestion(act: ReportAct): ReportAct {
  return act.about === null ? { ...act, reason: null } : act;
}

/** `knownName`: whose name the reader has before their eyes; nobody else is left out. */
export function actWords({ at, by, what, about, reason }: ReportAct, knownName?: string): string {
  const who = by === knownName ? "" : `${by} `;
  const subject = about === null ? "" : ` (${aboutWords(about)})`;
  const why = reason === null ? "" : `: ${reason}`;
  return printable(`${shortDateWords(at.on)} ${at.time}, ${who}${ACT_WORDS[what]}${subject}${why}`);
}
