import Link from "next/link";
import { useTranslations } from "next-intl";

const WEEKS = [2, 4, 12] as const;
export type Weeks = (typeof WEEKS)[number];

export function parseWeeks(value: string | string[] | undefined): Weeks {
  return WEEKS.find((weeks) => String(weeks) === value) ?? 4;
}

export function RangeLinks({
  clientId,
  weeks: current,
}: {
  readonly clientId: string;
  readonly weeks: Weeks;
}) {
  const t = useTranslations("client");
  return (
    <nav aria-label={t("chart.range")} className="flex gap-1 text-sm">
      {WEEKS.map((weeks) => (
        <Link
          key={weeks}
          href={`/clients/${clientId}?weeks=${weeks}`}
          prefetch={false}
          scroll={false}
          aria-current={weeks === current ? "true" : undefined}
          className="rounded-control border border-edge px-2.5 py-1 hover:bg-sunken aria-current:border-accent aria-current:bg-accent aria-current:font-semibold aria-current:text-on-accent"
        >
          {t("chart.weeks", { weeks })}
        </Link>
      ))}
    </nav>
  );
}
