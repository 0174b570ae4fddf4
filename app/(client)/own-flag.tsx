import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatRecent } from "@/app/_ui/format";
import { NumberPairs } from "@/app/_ui/number-pairs";
import { SeverityChip } from "@/app/_ui/severity-chip";
import type { Finding } from "@/lib/domain/finding";
import type { Flag } from "@/lib/domain/flags/flag";
import {
  clearsOf,
  missingWords,
  readThresholds,
  readValues,
  summaryOf,
} from "@/lib/words/findings";
import { silenceWords } from "@/lib/words/time";
import { capitalise } from "@/lib/words/vocabulary";

interface OwnFlagProps {
  readonly flag: Flag;
  readonly now: number;
  readonly timeZone: string;
}

/** A flag in the same words as the trainer sees. Its numbers are folded away. */
export function OwnFlag({ flag, now, timeZone }: OwnFlagProps) {
  const t = useTranslations("flag");
  const { headline, contributors, openedAt } = flag;
  return (
    <article className="rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <SeverityChip state={flag.unknownSinceAt === undefined ? flag.severity : "unknown"} />
        {openedAt !== undefined && (
          <span>{t("since", { time: formatRecent(openedAt, now, timeZone) })}</span>
        )}
      </div>
      <p className="mt-2 font-medium">{summaryOf(headline)}</p>
      {flag.unknownSinceAt !== undefined && (
        <p className="mt-1">
          {t("askNow", {
            silence: capitalise(silenceWords(flag.unknownSinceAt, flag.lastNrs ?? null, now)),
          })}
        </p>
      )}
      {contributors.map((finding) => (
        <p key={keyOf(finding)} className="mt-1">
          {t("also", { summary: summaryOf(finding) })}
        </p>
      ))}
      <details className="mt-2">
        <summary className="flex min-h-11 items-center font-medium text-accent">{t("why")}</summary>
        {[headline, ...contributors].map((finding) => (
          <OwnEvidence key={keyOf(finding)} finding={finding} />
        ))}
      </details>
    </article>
  );
}

/** A rule can find the same of two places. */
function keyOf({ rule, region, side }: Finding): string {
  return [rule, region, side].join(" ");
}

function OwnEvidence({ finding }: { readonly finding: Finding }) {
  const t = useTranslations("flag");
  const { sources, missing, values } = finding.evidence;
  // The questions themselves are in the history; here their number is enough.
  const { questions: _, ...numbers } = values;
  const counted = { ...finding, evidence: { ...finding.evidence, values: numbers } };
  return (
    <div className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3 text-sm">
      <NumberPairs pairs={[...readValues(counted), ...readThresholds(finding)]} />
      {missing.length > 0 && (
        <p>{t("missing", { missing: missing.map(missingWords).join("; ") })}</p>
      )}
      <p>{t("clears", { condition: clearsOf(finding) })}</p>
      <p className="text-ink-soft">
        <a href={`/rules/${finding.rule}`} className="inline-flex min-h-11 items-center underline">
          {t("rule")}
        </a>
        {" · "}
        {sources[0] && (
          <Link
            href={`/history#${sources[0]}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline"
          >
            {t("entries", { count: sources.length })}
          </Link>
        )}
      </p>
    </div>
  );
}
