import { Text, View } from "@react-pdf/renderer";
import type { Finding } from "@/lib/domain/finding";
import type { ReportFlag } from "@/lib/domain/report/flags";
import type { IntakeReport } from "@/lib/domain/report/intake";
import { missingWords, summaryOf } from "@/lib/words/findings";
import { backgroundWords, intakeMissingWords, keptWords, lineWords } from "@/lib/words/intake";
import { QUESTION_TEXTS } from "@/lib/words/screening";
import { dateWords } from "@/lib/words/time";
import { ANSWER_WORDS, CLOSE_WORDS } from "@/lib/words/vocabulary";
import { actWords } from "./closing";
import { SeverityChip, stateWords } from "./flag-list";
import { RawRows } from "./raw-rows";
import { styles } from "./styles";
import { printable, stampWords } from "./words";

/** Everything that page one shortens, in full, then the raw rows. */
export function Appendix({ report }: { readonly report: IntakeReport }) {
  return (
    <View>
      {report.question ? (
        <Section title="Question for the therapist, in full">
          <Text>{printable(report.question.text)}</Text>
        </Section>
      ) : null}
      <Section title="As told by the client">
        {backgroundWords(report.background).map((words) => (
          <Text key={words}>{words}</Text>
        ))}
      </Section>
      <Section title="Warning questions as they were asked">
        <Answers report={report} />
      </Section>
      <Section title="Flags, in full">
        {report.flags.length === 0 ? <Text>None.</Text> : null}
        {report.flags.map((flag) => (
          <FullFlag key={flag.id} flag={flag} />
        ))}
      </Section>
      <Section title="What the trainer did, in full">
        {report.acts.length === 0 ? <Text>Nothing on record.</Text> : null}
        {report.acts.map((act) => (
          <Text key={`${act.at.at} ${act.what} ${act.about?.rule}`}>{actWords(act)}</Text>
        ))}
      </Section>
      <Section title="What is missing, in full">
        {report.missing.map(intakeMissingWords).map((words) => (
          <Text key={words}>{printable(words)}</Text>
        ))}
      </Section>
      <RawRows rows={report.rows} />
    </View>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <View style={{ marginBottom: 9 }}>
      <Text style={styles.heading} minPresenceAhead={24}>
        {title}
      </Text>
      {children}
    </View>
  );
}

function Answers({ report }: { readonly report: IntakeReport }) {
  const { asked, kept } = report.screening;
  if (asked.length === 0 && kept === null) return <Text>None was asked in this period.</Text>;
  return (
    <>
      {asked.map(({ id, answer, answeredAt, isWarning }) => (
        <View key={id} style={{ ...styles.row, gap: 8, marginBottom: 1.5 }} wrap={false}>
          <Text style={{ width: 92 }}>{stampWords(answeredAt)}</Text>
          <Text style={{ width: 38, fontWeight: isWarning ? 700 : 400 }}>
            {ANSWER_WORDS[answer]}
          </Text>
          <Text style={{ flex: 1 }}>{printable(QUESTION_TEXTS[id])}</Text>
        </View>
      ))}
      {kept ? (
        <Text>
          {dateWords(kept.latestAt.on)}: {keptWords(kept)}.
        </Text>
      ) : null}
    </>
  );
}

function FullFlag({ flag }: { readonly flag: ReportFlag }) {
  const closing = flag.closeKind ? `, ${CLOSE_WORDS[flag.closeKind]}` : "";
  return (
    <View style={{ ...styles.row, gap: 6, marginBottom: 3 }} wrap={false}>
      <SeverityChip severity={flag.severity} />
      <View style={{ flex: 1 }}>
        {[flag.headline, ...flag.contributors].map((finding) => (
          <View key={finding.rule}>
            <Text>{printable(summaryOf(finding))}</Text>
            <Text style={{ ...styles.soft, ...styles.small }}>
              {finding.rule} · lines: {lineWords(finding).join(", ") || "none"}
              {missingPart(finding)}
            </Text>
          </View>
        ))}
        <Text style={{ ...styles.soft, ...styles.small }}>
          {stateWords(flag)}
          {closing}
        </Text>
      </View>
    </View>
  );
}

function missingPart({ evidence }: Finding): string {
  const missing = evidence.missing.map(missingWords);
  return missing.length > 0 ? ` · missing: ${missing.join(" ")}` : "";
}
