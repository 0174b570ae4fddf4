import Link from "next/link";
import { formatRecent } from "@/app/_ui/format";
import { NumberPairs } from "@/app/_ui/number-pairs";
import { SeverityChip } from "@/app/_ui/severity-chip";
import type { Finding } from "@/lib/domain/finding";
import type { Flag } from "@/lib/domain/flags/flag";
import { clearsOf, missingWords, readLines, readValues, summaryOf } from "@/lib/words/findings";
import { silenceWords } from "@/lib/words/time";
import { capitalise } from "@/lib/words/vocabulary";

interface OwnFlagProps {
  readonly flag: Flag;
  readonly now: number;
  readonly timeZone: string;
}

/** A flag in the same words as the trainer's, with what it rests on folded away. */
export function OwnFlag({ flag, now, timeZone }: OwnFlagProps) {
  const { headline, contributors, openedAt } = flag;
  return (
    <article className="rounded-card border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <SeverityChip state={flag.unknownSinceAt === undefined ? flag.severity : "unknown"} />
        {openedAt !== undefined && <span>since {formatRecent(openedAt, now, timeZone)}</span>}
      </div>
      <p className="mt-2 font-medium">{summaryOf(headline)}</p>
      {flag.unknownSinceAt !== undefined && (
        <p className="mt-1">
          {capitalise(silenceWords(flag.unknownSinceAt, flag.lastNrs ?? null, now))}. Tell Twinge
          how it is now.
        </p>
      )}
      {contributors.map((finding) => (
        <p key={summaryOf(finding)} className="mt-1">
          Also: {summaryOf(finding)}
        </p>
      ))}
      <details className="mt-2">
        <summary className="flex min-h-11 items-center font-medium text-accent">
          Why you see this
        </summary>
        {[headline, ...contributors].map((finding) => (
          <OwnEvidence key={summaryOf(finding)} finding={finding} />
        ))}
      </details>
    </article>
  );
}

function OwnEvidence({ finding }: { readonly finding: Finding }) {
  const { sources, missing } = finding.evidence;
  const values = readValues(finding).filter(({ name }) => name !== "questions");
  const pairs = [...values, ...readLines(finding)];
  return (
    <div className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3 text-sm">
      <NumberPairs pairs={pairs} />
      {missing.length > 0 && <p>Not known: {missing.map(missingWords).join("; ")}.</p>}
      <p>This clears when: {clearsOf(finding)}</p>
      <p className="text-ink-soft">
        <a href={`/rules/${finding.rule}`} className="inline-flex min-h-11 items-center underline">
          The rule
        </a>
        {" · "}
        {sources[0] && (
          <Link
            href={`/history#${sources[0]}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline"
          >
            See the {sources.length === 1 ? "entry" : `${sources.length} entries`} used
          </Link>
        )}
      </p>
    </div>
  );
}
