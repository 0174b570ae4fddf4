import { NumberPairs } from "@/app/_ui/number-pairs";
import { type ReadNumber, readThreshold, readValue } from "@/app/_ui/value-words";
import type { Finding } from "@/lib/domain/finding";
import { SCREENING_QUESTIONS } from "@/lib/domain/pain/screening";
import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import type { ClientPage } from "@/lib/services/views/client-page";
import { sourceRows } from "./source-words";

interface FindingEvidenceProps {
  readonly finding: Finding;
  readonly page: ClientPage;
  readonly rulesVersion: string;
}

/** Everything that is needed to work the finding out again by hand. */
export function FindingEvidence({ finding, page, rulesVersion }: FindingEvidenceProps) {
  const { values, sources, missing } = finding.evidence;
  const { questions, ...numbers } = values;
  return (
    <div className="grid gap-4 text-sm sm:grid-cols-2">
      <Part title="The numbers">
        <NumberPairs
          pairs={Object.entries(numbers).map(([name, value]) => readValue(name, value))}
        />
        <Questions ids={questions} />
      </Part>
      <Part title="Compared with">
        <NumberPairs pairs={thresholdsInForce(finding)} />
      </Part>
      <Part title="The entries used">
        <SourceList page={page} sources={sources} />
      </Part>
      <Part title="What was missing">
        {missing.length === 0 ? <p>Nothing.</p> : <List items={missing} />}
      </Part>
      <p className="sm:col-span-2">
        <strong className="font-semibold">This clears when:</strong> {finding.clears}
      </p>
      <p className="text-ink-soft sm:col-span-2">
        Rule{" "}
        <a href={`/rules/${finding.rule}`} className="underline underline-offset-2">
          {finding.rule}
        </a>
        , rules version {rulesVersion}.
        {finding.category === "persistent-pain" &&
          " 72 hours is our check-in point, not a medical limit."}
      </p>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 font-semibold">{title}</h4>
      {children}
    </div>
  );
}

/** Ids, apart by spaces, of the questions that were answered with a warning; private ones are not among them. */
function Questions({ ids }: { readonly ids: number | string | boolean | undefined }) {
  if (typeof ids !== "string" || ids === "") return null;
  const asked = Object.entries(SCREENING_QUESTIONS).filter(([id]) => ids.split(" ").includes(id));
  return <List items={asked.map(([, question]) => question.text)} />;
}

function SourceList({
  page,
  sources,
}: {
  readonly page: ClientPage;
  readonly sources: readonly string[];
}) {
  const { rows, olderCount } = sourceRows(page, sources);
  return (
    <ul>
      {rows.map(({ id, words }) => (
        <li key={id}>
          <a href={`#${id}`} className="inline-block py-0.5 underline underline-offset-2">
            {words}
          </a>
        </li>
      ))}
      {olderCount > 0 && <li>{olderCount} older than the history below</li>}
    </ul>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** The thresholds of the evaluation, and whether each is the one that everybody starts with. */
function thresholdsInForce({ rule, evidence }: Finding): ReadNumber[] {
  const defaults = new Map(
    Object.entries(THRESHOLD_SPECS).map(([name, spec]) => [name, spec.default]),
  );
  return Object.entries(evidence.thresholds).map(([name, value]) => {
    const { label, words, setting = "" } = readThreshold(rule, name, value);
    const usual = defaults.get(setting);
    if (usual === undefined) return { label, words };
    return { label, words: `${words} (${usual === value ? "default" : "changed"})` };
  });
}
