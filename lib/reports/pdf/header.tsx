import { Text, View } from "@react-pdf/renderer";
import type { IntakeReport } from "@/lib/domain/report/intake";
import { backgroundWords, DISCLAIMER } from "@/lib/words/intake";
import { dateWords } from "@/lib/words/time";
import { FAINT, INK, styles, textSize } from "./styles";
import { printable, stampWords } from "./words";

export function Header({ report }: { readonly report: IntakeReport }) {
  return (
    <View style={{ flexShrink: 0 }}>
      <View style={{ flexDirection: "row", justifyContent: "space-between", gap: 16 }}>
        <View style={{ flex: 1 }}>
          <Text style={textSize(8)}>Intake summary for a physical therapist</Text>
          <Text style={{ ...nameSize(report.clientName), fontWeight: 700, maxLines: 2 }}>
            {printable(report.clientName)}
          </Text>
        </View>
        <View style={{ width: 270, alignItems: "flex-end" }}>
          <Text style={styles.strong}>
            {dateWords(report.fromOn)} – {dateWords(report.toOn)}
          </Text>
          <Text>
            Made {stampWords(report.createdAt)} ({report.timeZone})
          </Text>
          <Text style={styles.oneLine}>
            by {printable(report.trainerName)}, trainer, not a clinician
          </Text>
        </View>
      </View>
      <Text
        style={{
          backgroundColor: FAINT,
          borderLeftWidth: 3,
          borderLeftColor: INK,
          marginTop: 4,
          paddingHorizontal: 6,
          paddingVertical: 3,
          fontWeight: 600,
        }}
      >
        {DISCLAIMER}
      </Text>
    </View>
  );
}

/** A long name gets two smaller lines. */
function nameSize(name: string) {
  return name.length > 24 ? textSize(12, 1.15) : textSize(17, 1.2);
}

export function Question({ report }: { readonly report: IntakeReport }) {
  const { question } = report;
  return (
    <View style={styles.block}>
      <Text style={styles.heading}>Question for the therapist</Text>
      {question === null ? (
        <Text style={textSize(10)}>Not stated.</Text>
      ) : (
        <>
          <Text style={{ ...textSize(10), fontWeight: 600, maxLines: 2, textOverflow: "ellipsis" }}>
            {printable(question.text)}
          </Text>
          <Text style={{ ...styles.soft, marginTop: 1 }}>
            {printable(question.askedBy)}, {stampWords(question.askedAt)}
          </Text>
        </>
      )}
      <Text style={{ marginTop: 2, maxLines: 2, textOverflow: "ellipsis" }}>
        <Text style={styles.strong}>As told by the client. </Text>
        {backgroundWords(report.background).join(" · ")}
      </Text>
    </View>
  );
}

export function Footer({ report }: { readonly report: IntakeReport }) {
  return (
    <View style={styles.footer} fixed>
      <Text style={styles.footerText}>
        {printable(report.clientName)} · self-reported · {dateWords(report.toOn)} · Twinge
      </Text>
      <Text
        style={styles.footerText}
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
    </View>
  );
}
