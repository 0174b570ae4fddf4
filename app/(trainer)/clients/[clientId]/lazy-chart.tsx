"use client";

import dynamic from "next/dynamic";
import type { ChartModel } from "./chart-model";

/** Height of both charts, so that nothing moves when they arrive. */
const FRAME = "h-[366px]";

/** The chart library is as heavy as the page itself: it comes after the page and only here. */
const Chart = dynamic(() => import("./chart").then((module) => module.Chart), {
  ssr: false,
  loading: () => (
    <p className={`${FRAME} grid place-items-center rounded-control bg-sunken text-ink-soft`}>
      Drawing the chart…
    </p>
  ),
});

export function LazyChart({ model }: { readonly model: ChartModel }) {
  return (
    <div className={FRAME}>
      <Chart model={model} />
    </div>
  );
}
