"use client";

import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { shortDateWords } from "@/lib/words/time";
import type { ChartLine, ChartModel } from "./chart-model";
import { lineLook } from "./line-looks";

const TICK = { fill: "var(--ink-soft)", fontSize: 12 };
const NRS_TICKS = [0, 2, 4, 6, 8, 10];
const MARGIN = { top: 34, right: 24, bottom: 8, left: 0 };
const AXIS_WIDTH = 44;

/** Pain lines above, daily load below, on the same days. The table below holds the same numbers. */
export function Chart({ model }: { readonly model: ChartModel }) {
  return (
    <>
      <ResponsiveContainer width="100%" height={230}>
        <LineChart margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis hide type="number" dataKey="x" domain={[0, model.bars.length]} />
          <YAxis domain={[0, 10]} ticks={NRS_TICKS} tick={TICK} width={AXIS_WIDTH} interval={0} />
          {model.marks.map(({ x, word }, index) => (
            <ReferenceLine
              key={x}
              x={x}
              stroke="var(--edge)"
              strokeDasharray="3 3"
              label={{
                value: word,
                position: "top",
                offset: index % 2 === 0 ? 4 : 18,
                fill: "var(--ink-soft)",
                fontSize: 12,
              }}
            />
          ))}
          {model.lines.map((line, index) => painLine(line, index, model.bars.length))}
        </LineChart>
      </ResponsiveContainer>
      <ResponsiveContainer width="100%" height={136}>
        <BarChart data={[...model.bars]} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="on"
            tick={TICK}
            ticks={weekly(model.bars.map((bar) => bar.on))}
            tickFormatter={shortDateWords}
            interval={0}
          />
          <YAxis tick={TICK} width={AXIS_WIDTH} tickCount={3} allowDecimals={false} />
          <Bar dataKey="loadAu" stackId="load" fill="var(--edge)" isAnimationActive={false} />
          <Bar
            dataKey="hollowAu"
            stackId="load"
            fill="none"
            stroke="var(--edge)"
            strokeDasharray="3 2"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
  readonly value?: number | null;
}

/** The place is written at the line's last point, so that nobody has to match colours. */
function painLine(line: ChartLine, index: number, dayCount: number) {
  const { colour, dash, marker } = lineLook(index);
  const last = line.points.length - 1;
  return (
    <Line
      key={line.place}
      data={[...line.points]}
      dataKey="nrs"
      stroke={colour}
      strokeWidth={2}
      {...(dash && { strokeDasharray: dash })}
      isAnimationActive={false}
      activeDot={false}
      dot={({ cx, cy, index: at }: DotProps) => {
        if (cx === undefined || cy === undefined || line.points[at ?? 0]?.nrs === null) {
          return <g key={at} />;
        }
        const isLeft = (line.points[last]?.x ?? 0) < dayCount / 3;
        return (
          <g key={at} transform={`translate(${cx} ${cy})`}>
            <path d={marker} fill={colour} />
            {at === last && (
              <text
                y={line.lastNrs >= 9 ? 18 : -9}
                textAnchor={isLeft ? "start" : "end"}
                fill={colour}
                fontSize={12}
                fontWeight={600}
                stroke="var(--surface)"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {line.label}
              </text>
            )}
          </g>
        );
      }}
    />
  );
}

/** One date a week, counted back from today. */
function weekly(dates: readonly string[]): string[] {
  const step = dates.length > 30 ? 14 : 7;
  return dates.filter((_, index) => (dates.length - 1 - index) % step === 0);
}
