import { useTranslations } from "next-intl";
import type { ReadNumber } from "@/lib/words/findings";

/** Numbers of an evidence, each with its name in words and its unit. */
export function NumberPairs({ pairs }: { readonly pairs: readonly ReadNumber[] }) {
  const t = useTranslations("ui");
  if (pairs.length === 0) return <p>{t("noNumber")}</p>;
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5">
      {pairs.map(({ label, words }) => (
        <div key={`${label} ${words}`} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-right tabular-nums">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
