import { Text, View } from "@react-pdf/renderer";
import type { PrivateAnswers, ScreeningSummary } from "@/lib/domain/report/screening";
import { keptWords } from "@/lib/words/intake";
import { QUESTION_NAMES } from "@/lib/words/screening";
import { shortDateWords } from "@/lib/words/time";
import { ANSWER_WORDS } from "@/lib/words/vocabulary";
import { LINE, styles, textSize } from "./styles";

/** More than this does not fit; all of them stand with their full wording on the pages behind. */
const MAX_ASKED = 7;

export function Screening({ screening }: { readonly screening: ScreeningSummary }) {
  const { asked, kept, notAsked, questionCount } = screening;
  const shown = asked.slice(0, MAX_ASKED);
  return (
    <View>
      <Text style={styles.heading}>Warning questions</Text>
      {shown.map(({ id, answer, answeredAt, isWarning }) => (
        <View key={id} style={rowStyle}>
          <Text style={{ ...styles.oneLine, flex: 1, fontWeight: isWarning ? 700 : 400 }}>
            {QUESTION_NAMES[id]}
          </Text>
          <Text style={{ width: 38, fontWeight: isWarning ? 700 : 400 }}>
            {isWarning ? ANSWER_WORDS[answer].toUpperCase() : ANSWER_WORDS[answer]}
          </Text>
          <Text style={{ width: 34, textAlign: "right" }}>{shortDateWords(answeredAt.on)}</Text>
        </View>
      ))}
      {kept ? <Kept kept={kept} /> : null}
      {asked.length > shown.length ? (
        <Text>and {asked.length - shown.length} more, answered on the pages behind</Text>
      ) : null}
      <NotAsked notAsked={notAsked} questionCount={questionCount} />
    </View>
  );
}

const rowStyle = {
  flexDirection: "row",
  borderBottomWidth: 0.5,
  borderBottomColor: LINE,
  paddingVertical: 0.4,
} as const;

function Kept({ kept }: { readonly kept: PrivateAnswers }) {
  return (
    <View style={rowStyle}>
      <Text style={{ flex: 1, fontWeight: kept.tier === null ? 400 : 700 }}>{keptWords(kept)}</Text>
      <Text style={{ width: 34, textAlign: "right" }}>{shortDateWords(kept.latestAt.on)}</Text>
    </View>
  );
}

function NotAsked({
  notAsked,
  questionCount,
}: Pick<ScreeningSummary, "notAsked" | "questionCount">) {
  if (notAsked.length === 0) return null;
  const isNone = notAsked.length === questionCount;
  return (
    <Text style={{ ...textSize(6.2, 1.2), marginTop: 2 }}>
      <Text style={styles.strong}>
        Not asked ({isNone ? `all ${questionCount}` : `${notAsked.length} of ${questionCount}`}):{" "}
      </Text>
      {notAsked.map((id) => QUESTION_NAMES[id]).join("; ")}.
    </Text>
  );
}
