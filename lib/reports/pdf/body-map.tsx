import { Circle, Ellipse, G, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { BodyMark } from "@/lib/domain/report/body-map";
import {
  bodyPath,
  type View as Facing,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
  HEAD,
  spotsOf,
} from "./figure";
import { LATIN_FONT } from "./fonts";
import { FAINT, INK, SOFT, styles } from "./styles";

const HEIGHT = 138;
const SCALE = HEIGHT / FIGURE_HEIGHT;
const FIGURE_GAP = 10;
const MARK_RADIUS = 8.5;
const BODY = bodyPath();

type Moment = "start" | "now";

export function BodyMap({ marks }: { readonly marks: readonly BodyMark[] }) {
  return (
    <View>
      <Text style={styles.heading}>Body map: open episodes, number 0–10</Text>
      <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
        <Figures marks={marks} moment="start" title="At the start" />
        <Figures marks={marks} moment="now" title="Now (latest report)" />
      </View>
      {marks.length === 0 ? <Text>No open pain episode.</Text> : null}
    </View>
  );
}

function Figures({
  marks,
  moment,
  title,
}: {
  readonly marks: readonly BodyMark[];
  readonly moment: Moment;
  readonly title: string;
}) {
  const width = (2 * FIGURE_WIDTH + FIGURE_GAP) * SCALE;
  return (
    <View style={{ width, alignItems: "center" }}>
      <Text style={{ ...styles.strong, marginBottom: 3 }}>{title}</Text>
      <Svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${2 * FIGURE_WIDTH + FIGURE_GAP} ${FIGURE_HEIGHT}`}
      >
        <Figure marks={marks} moment={moment} facing="front" left={0} />
        <Figure marks={marks} moment={moment} facing="back" left={FIGURE_WIDTH + FIGURE_GAP} />
      </Svg>
    </View>
  );
}

function Figure({
  marks,
  moment,
  facing,
  left,
}: {
  readonly marks: readonly BodyMark[];
  readonly moment: Moment;
  readonly facing: Facing;
  readonly left: number;
}) {
  const spots = marks.flatMap((mark) =>
    spotsOf(mark.region, mark.side)
      .filter(({ view }) => view === facing)
      .map((spot) => ({ ...spot, nrs: mark[moment].nrs })),
  );
  const isFront = facing === "front";
  return (
    <G transform={`translate(${left} 0)`}>
      <Ellipse {...HEAD} fill={FAINT} stroke={SOFT} strokeWidth={0.9} />
      <Path d={BODY} fill={FAINT} stroke={SOFT} strokeWidth={0.9} />
      <Caption x={2} y={8} words={isFront ? "FRONT" : "BACK"} />
      <Caption x={0} y={150} words={isFront ? "R" : "L"} />
      <Caption x={FIGURE_WIDTH - 6} y={150} words={isFront ? "L" : "R"} />
      {spots.map(({ x, y, nrs }) => (
        <Mark key={`${x} ${y}`} x={x} y={y} nrs={nrs} />
      ))}
    </G>
  );
}

function Caption({
  x,
  y,
  words,
}: {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}) {
  return (
    <Text x={x} y={y} style={{ fontFamily: LATIN_FONT, fontSize: 8 }} fill={SOFT}>
      {words}
    </Text>
  );
}

/** Filled with a white number; a 0 is hollow. */
function Mark({ x, y, nrs }: { readonly x: number; readonly y: number; readonly nrs: number }) {
  const isZero = nrs === 0;
  return (
    <G>
      <Circle
        cx={x}
        cy={y}
        r={MARK_RADIUS}
        fill={isZero ? "#ffffff" : INK}
        stroke={isZero ? INK : "#ffffff"}
        strokeWidth={1}
      />
      <Text
        x={x}
        y={y + 3.9}
        textAnchor="middle"
        style={{ fontFamily: LATIN_FONT, fontSize: 11, fontWeight: 700 }}
        fill={isZero ? INK : "#ffffff"}
      >
        {String(nrs)}
      </Text>
    </G>
  );
}
