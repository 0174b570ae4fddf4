import { G, Line, Rect, Text } from "@react-pdf/renderer";
import type { IntakeReport } from "@/lib/domain/report/intake";
import type { ReportWeek } from "@/lib/domain/report/weeks";
import { shortDateWords } from "@/lib/words/time";
import { CHART, dayX } from "./chart-scale";
import { LATIN_FONT } from "./fonts";
import { INK, SOFT } from "./styles";
import { numberWords } from "./words";

const BAR_FILL = "#9a9a9a";
/** Height of the hollow piece that stands for loads nobody knows. */
const UNKNOWN_HEIGHT = 6;

export function LoadBars({ report }: { readonly report: IntakeReport }) {
  const highestAu = Math.max(1, ...report.weeks.map((week) => week.loadAu ?? 0));
  const width = (CHART.right - CHART.left) / report.weeks.length;
  return (
    <G>
      {report.weeks.map((week) => (
        <WeekBar
          key={week.fromOn}
          week={week}
          x={dayX(report, week.fromOn)}
          width={width}
          highestAu={highestAu}
        />
      ))}
      <Line
        x1={CHART.left}
        y1={CHART.barBottom}
        x2={CHART.right}
        y2={CHART.barBottom}
        stroke={INK}
        strokeWidth={0.8}
      />
    </G>
  );
}

function WeekBar({
  week,
  x,
  width,
  highestAu,
}: {
  readonly week: ReportWeek;
  readonly x: number;
  readonly width: number;
  readonly highestAu: number;
}) {
  const fullHeight = CHART.barBottom - CHART.barTop - UNKNOWN_HEIGHT;
  const height = ((week.loadAu ?? 0) / highestAu) * fullHeight;
  const unknown = week.unknownLoadCount > 0 ? UNKNOWN_HEIGHT : 0;
  const top = CHART.barBottom - height;
  const center = x + width / 2;
  return (
    <G>
      <Rect x={x + 4} y={top} width={width - 8} height={height} fill={BAR_FILL} />
      {unknown > 0 ? (
        <Rect
          x={x + 4}
          y={top - unknown}
          width={width - 8}
          height={unknown}
          fill="none"
          stroke={INK}
          strokeWidth={0.7}
          strokeDasharray="1.5 1.5"
        />
      ) : null}
      <Label x={center} y={top - unknown - 2} words={loadWords(week)} isStrong />
      <Label x={center} y={CHART.barBottom + 8} words={shortDateWords(week.fromOn)} />
      <Label x={center} y={CHART.barBottom + 16} words={sessionWords(week)} />
    </G>
  );
}

function loadWords({ loadAu, sessionCount }: ReportWeek): string {
  if (loadAu !== null) return numberWords(loadAu);
  return sessionCount > 0 ? "unknown" : "–";
}

function sessionWords({ sessionCount, unknownLoadCount }: ReportWeek): string {
  return unknownLoadCount > 0 ? `${sessionCount} (${unknownLoadCount}?)` : String(sessionCount);
}

function Label({
  x,
  y,
  words,
  isStrong = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly isStrong?: boolean;
}) {
  return (
    <Text
      x={x}
      y={y}
      textAnchor="middle"
      style={{ fontFamily: LATIN_FONT, fontSize: 6.5, fontWeight: isStrong ? 600 : 400 }}
      fill={isStrong ? INK : SOFT}
    >
      {words}
    </Text>
  );
}
