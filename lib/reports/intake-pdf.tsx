import { Document, Page, renderToBuffer, View } from "@react-pdf/renderer";
import type { IntakeReport } from "@/lib/domain/report/intake";
import { DISCLAIMER } from "@/lib/words/intake";
import { Appendix } from "./pdf/appendix";
import { BodyMap } from "./pdf/body-map";
import { Closing, HowToAnswer } from "./pdf/closing";
import { EpisodeTable } from "./pdf/episode-table";
import { FlagList } from "./pdf/flag-list";
import { Footer, Header, Question } from "./pdf/header";
import { PainChart } from "./pdf/pain-chart";
import { Screening } from "./pdf/screening";
import { styles } from "./pdf/styles";
import { printable } from "./pdf/words";

/**
 * The therapist's intake summary: page one is the one-minute read, the rows behind it follow.
 * The model decides every word and number that matters; this only sets them on paper.
 */
export function renderIntakePdf(report: IntakeReport): Promise<Buffer> {
  return renderToBuffer(
    <Document
      title={`Intake summary: ${printable(report.clientName)}, ${report.fromOn} to ${report.toOn}`}
      author={`${printable(report.trainerName)} (trainer, not a clinician)`}
      subject={DISCLAIMER}
      creator="Twinge"
      producer="Twinge"
      language="en"
      creationDate={new Date(report.createdAt.at)}
    >
      <Page size="A4" style={styles.page} bookmark="Summary">
        <View style={styles.sheet} wrap={false}>
          <Header report={report} />
          <Question report={report} />
          <View style={{ ...styles.columns, ...styles.block }}>
            <View style={{ flex: 1 }}>
              <Screening screening={report.screening} />
            </View>
            <View style={{ width: 236 }}>
              <BodyMap marks={report.bodyMarks} />
            </View>
          </View>
          <PainChart report={report} />
          <EpisodeTable episodes={report.episodes} />
          <View style={{ ...styles.columns, ...styles.block }}>
            <View style={{ flex: 1 }}>
              <FlagList flags={report.flags} />
            </View>
            <View style={{ width: 268 }}>
              <Closing report={report} />
            </View>
          </View>
          <HowToAnswer trainerName={report.trainerName} />
        </View>
        <Footer report={report} />
      </Page>
      <Page size="A4" style={styles.page} bookmark="In full, and the raw rows">
        <Appendix report={report} />
        <Footer report={report} />
      </Page>
    </Document>,
  );
}
