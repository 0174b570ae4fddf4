import { Text, View } from "@react-pdf/renderer";
import type { ReportFlag } from "@/lib/domain/report/flags";
import { summaryOf } from "@/lib/words/findings";
import { lineWords } from "@/lib/words/intake";
import { shortDateWords, unknownWords } from "@/lib/words/time";
import { SEVERITY_WORDS } from "@/lib/words/vocabulary";
import { INK, SOFT, styles, textSize } from "./styles";
import { printable, shortStampWords } from "./words";

/** The first ones in the order given; all of them stand in full on the pages behind. */
const MAX_FLAGS = 4;

export function FlagList({ flags }: { readonly flags: readonly ReportFlag[] }) {
  const shown = flags.slice(0, MAX_FLAGS);
  const hidden = flags.length - shown.length;
  return (
    <View>
      <Text style={styles.heading}>
        Flags: rule, number and line{hidden > 0 ? ` (${shown.length} of ${flags.length})` : ""}
      </Text>
      {flags.length === 0 ? <Text>No flag in this period.</Text> : null}
      {shown.map((flag) => (
        <FlagLine key={flag.id} flag={flag} />
      ))}
      {hidden > 0 ? <Text>and {hidden} more on the pages behind</Text> : null}
    </View>
  );
}

function FlagLine({ flag }: { readonly flag: ReportFlag }) {
  const { severity, headline, contributors } = flag;
  const more = contributors.length > 0 ? ` · +${contributors.length} more reasons` : "";
  return (
    <View style={{ ...styles.row, gap: 5, marginBottom: 2 }} wrap={false}>
      <SeverityChip severity={severity} />
      <View style={{ flex: 1 }}>
        <Text style={{ ...textSize(7.5, 1.22), maxLines: 2, textOverflow: "ellipsis" }}>
          {printable(summaryOf(headline))}
        </Text>
        <Text style={{ ...styles.oneLine, ...textSize(6.5, 1.2), color: SOFT }}>
          {headline.rule} · line: {lineWords(headline)[0] ?? "none"} · {stateWords(flag)}
          {more}
        </Text>
      </View>
    </View>
  );
}

/** The two that ask for somebody are filled, the others framed. */
export function SeverityChip({ severity }: Pick<ReportFlag, "severity">) {
  const isLoud = severity === "urgent" || severity === "act";
  return (
    <Text
      style={{
        width: 34,
        height: 10,
        ...textSize(6, 1.2),
        fontWeight: 700,
        textAlign: "center",
        paddingTop: 0.8,
        borderWidth: 0.8,
        borderColor: INK,
        backgroundColor: isLoud ? INK : "#ffffff",
        color: isLoud ? "#ffffff" : INK,
      }}
    >
      {SEVERITY_WORDS[severity].toUpperCase()}
    </Text>
  );
}

export function stateWords({ isOpen, openedAt, closedAt, silence }: ReportFlag): string {
  if (!isOpen) return `closed ${closedAt ? shortDateWords(closedAt.on) : "on an unknown date"}`;
  const since = `since ${shortStampWords(openedAt)}`;
  return silence ? `${since}, ${unknownWords(silence.forMs, silence.lastNrs)}` : since;
}
