import { Circle, G, Line, Path, Polyline, Rect, Text } from "@react-pdf/renderer";
import type { IntakeReport } from "@/lib/domain/report/intake";
import type { TimelineLine } from "@/lib/domain/report/timeline";
import { placeHeading } from "@/lib/words/vocabulary";
import {
  CHART,
  dayCountOf,
  dayX,
  drawnLines,
  painY,
  spreadLabels,
  stretchesOf,
} from "./chart-scale";
import { LATIN_FONT } from "./fonts";
import { INK, LINE } from "./styles";

/** Dashes and marker shapes tell the lines apart without colour. */
const DASHES = ["", "4 2", "1.5 1.5", "7 2", "4 2 1 2", "2 3"] as const;

export function PainLines({ report }: { readonly report: IntakeReport }) {
  const lines = drawnLines(report.lines);
  const halfDay = (CHART.right - CHART.left) / dayCountOf(report) / 2;
  const labelYs = spreadLabels(
    lines.map((line) => painY(line.points.at(-1)?.nrs ?? 0)),
    8.5,
  );
  return (
    <G>
      {lines.map((line, style) => (
        <PainLine
          key={`${line.region} ${line.side}`}
          line={line}
          style={style}
          xOf={(on) => dayX(report, on) + halfDay}
          labelY={labelYs[style] ?? CHART.painTop}
        />
      ))}
    </G>
  );
}

function PainLine({
  line,
  style,
  xOf,
  labelY,
}: {
  readonly line: TimelineLine;
  readonly style: number;
  readonly xOf: (on: string) => number;
  readonly labelY: number;
}) {
  const last = line.points.at(-1);
  return (
    <G>
      {stretchesOf(line.points).map((stretch) => (
        <Polyline
          key={stretch[0]?.id ?? ""}
          points={stretch.map(({ on, nrs }) => `${xOf(on)},${painY(nrs)}`).join(" ")}
          stroke={INK}
          strokeWidth={1.1}
          strokeDasharray={DASHES[style % DASHES.length] ?? ""}
          fill="none"
        />
      ))}
      {line.points.map(({ id, on, nrs }) => (
        <Marker key={id} x={xOf(on)} y={painY(nrs)} style={style} />
      ))}
      {last ? (
        <Line
          x1={xOf(last.on) + 3}
          y1={painY(last.nrs)}
          x2={CHART.right + 4}
          y2={labelY}
          stroke={LINE}
          strokeWidth={0.5}
        />
      ) : null}
      <Marker x={CHART.right + 7} y={labelY} style={style} />
      <Text
        x={CHART.right + 12}
        y={labelY + 2.4}
        style={{ fontFamily: LATIN_FONT, fontSize: 6.8, fontWeight: 600 }}
        fill={INK}
      >
        {`${placeHeading(line.region, line.side)} ${last?.nrs ?? ""}/10`}
      </Text>
    </G>
  );
}

function Marker({
  x,
  y,
  style,
}: {
  readonly x: number;
  readonly y: number;
  readonly style: number;
}) {
  const paint = { fill: style < 3 ? INK : "#ffffff", stroke: INK, strokeWidth: 0.8 };
  const shape = style % 3;
  if (shape === 0) return <Circle cx={x} cy={y} r={2} {...paint} />;
  if (shape === 1) return <Rect x={x - 1.8} y={y - 1.8} width={3.6} height={3.6} {...paint} />;
  return <Path d={`M${x} ${y - 2.4} L${x + 2.4} ${y + 2} L${x - 2.4} ${y + 2} Z`} {...paint} />;
}
