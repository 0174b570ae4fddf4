import { NumberPairs } from "@/app/_ui/number-pairs";
import type { Finding } from "@/lib/domain/finding";
import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import type { ClientPage } from "@/lib/services/views/client-page";
import {
  clearsOf,
  missingWords,
  type ReadNumber,
  readLines,
  readValues,
} from "@/lib/words/findings";
import { QUESTION_TEXTS } from "@/lib/words/screening";
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
  const counted = { ...finding, evidence: { ...finding.evidence, values: numbers } };
  return (
    <div className="grid gap-4 text-sm sm:grid-cols-2">
      <Part title="The numbers">
        <NumberPairs pairs={readValues(counted)} />
        <Questions ids={[questions ?? []].flat().map(String)} />
      </Part>
      <Part title="Compared with">
        <NumberPairs pairs={thresholdsInForce(finding)} />
      </Part>
      <Part title="The entries used">
        <SourceList page={page} sources={sources} />
      </Part>
      <Part title="What was missing">
        {missing.length === 0 ? <p>Nothing.</p> : <List items={missing.map(missingWords)} />}
      </Part>
      <p className="sm:col-span-2">
        <strong className="font-semibold">This clears when:</strong> {clearsOf(finding)}
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

/** The questions that were answered with a warning; the private ones are not among them. */
function Questions({ ids }: { readonly ids: readonly string[] }) {
  const asked = Object.entries(QUESTION_TEXTS).filter(([id]) => ids.includes(id));
  return asked.length > 0 && <List items={asked.map(([, text]) => text)} />;
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
function thresholdsInForce(finding: Finding): ReadNumber[] {
  const defaults = new Map(
    Object.entries(THRESHOLD_SPECS).map(([name, spec]) => [name, spec.default]),
  );
  return readLines(finding).map((line) => {
    const usual = defaults.get(line.setting ?? "");
    if (usual === undefined) return line;
    const isUsual = usual === finding.evidence.thresholds[line.name];
    return { ...line, words: `${line.words} (${isUsual ? "default" : "changed"})` };
  });
}
