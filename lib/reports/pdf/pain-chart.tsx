import { G, Line, Svg, Text, View } from "@react-pdf/renderer";
import type { IntakeReport } from "@/lib/domain/report/intake";
import { CHART, drawnLines, painY } from "./chart-scale";
import { LATIN_FONT } from "./fonts";
import { LoadBars } from "./load-bars";
import { PainLines } from "./pain-lines";
import { LINE, SOFT, styles } from "./styles";

export function PainChart({ report }: { readonly report: IntakeReport }) {
  const hidden = report.lines.length - drawnLines(report.lines).length;
  const more = hidden > 0 ? `, ${hidden} more in the rows behind` : "";
  return (
    <View style={styles.block} wrap={false}>
      <Text style={styles.heading}>
        Pain (0–10) over training load per week (AU: effort 0–10 times minutes){more}
      </Text>
      <Svg width={CHART.width} height={CHART.height} viewBox={`0 0 ${CHART.width} ${CHART.height}`}>
        <PainAxis />
        <LoadBars report={report} />
        <PainLines report={report} />
        <AxisWords y={CHART.barTop + 10} words="Load, AU" />
        <AxisWords y={CHART.barBottom + 8} words="Week of" />
        <AxisWords y={CHART.barBottom + 16} words="Sessions" />
        <Note y={CHART.barTop + 10} words="Dashed: load not known," />
        <Note y={CHART.barTop + 18} words="(?) sessions without it." />
        <Note y={CHART.barTop + 26} words="–: nothing logged." />
      </Svg>
    </View>
  );
}

function PainAxis() {
  return (
    <G>
      {[0, 5, 10].map((nrs) => (
        <G key={nrs}>
          <Line
            x1={CHART.left}
            y1={painY(nrs)}
            x2={CHART.right}
            y2={painY(nrs)}
            stroke={LINE}
            strokeWidth={nrs === 0 ? 0.8 : 0.4}
          />
          <Text
            x={CHART.left - 4}
            y={painY(nrs) + 2.3}
            textAnchor="end"
            style={{ fontFamily: LATIN_FONT, fontSize: 6.5 }}
            fill={SOFT}
          >
            {String(nrs)}
          </Text>
        </G>
      ))}
      <AxisWords y={painY(7.5) + 2} words="Pain" />
    </G>
  );
}

function AxisWords({ y, words }: { readonly y: number; readonly words: string }) {
  return (
    <Text x={0} y={y} style={{ fontFamily: LATIN_FONT, fontSize: 6.5 }} fill={SOFT}>
      {words}
    </Text>
  );
}

function Note({ y, words }: { readonly y: number; readonly words: string }) {
  return (
    <Text x={CHART.right + 6} y={y} style={{ fontFamily: LATIN_FONT, fontSize: 6.2 }} fill={SOFT}>
      {words}
    </Text>
  );
}
