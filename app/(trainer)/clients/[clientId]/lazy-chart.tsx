"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ChartModel } from "./chart-model";

/** Height of both charts, so that nothing moves when they arrive. */
const FRAME = "h-[366px]";

/** The chart library is as heavy as the page itself: it comes after the page and only here. */
const Chart = dynamic(
  () =>
    import("./chart").then(
      (module) => module.Chart,
      () => ChartMissing,
    ),
  { ssr: false, loading: ChartLoading },
);

function ChartLoading() {
  const t = useTranslations("triage");
  return <InFrame>{t("chart.loading")}</InFrame>;
}

/** Without the library the rest of the page still works. */
function ChartMissing() {
  const t = useTranslations("triage");
  return <InFrame>{t("chart.failed")}</InFrame>;
}

function InFrame({ children }: { readonly children: string }) {
  return (
    <p className={`${FRAME} grid place-items-center rounded-control bg-sunken p-4 text-ink-soft`}>
      {children}
    </p>
  );
}

export function LazyChart({ model }: { readonly model: ChartModel }) {
  return (
    <div className={FRAME}>
      <Chart model={model} />
    </div>
  );
}
