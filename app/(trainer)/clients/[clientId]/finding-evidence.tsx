import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NumberPairs } from "@/app/_ui/number-pairs";
import type { Translate } from "@/app/i18n/translate";
import type { Finding } from "@/lib/domain/finding";
import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import { SCREENING_QUESTIONS } from "@/lib/domain/vocabulary";
import type { ClientPage } from "@/lib/services/views/client-page";
import {
  clearsOf,
  missingWords,
  type ReadNumber,
  readThresholds,
  readValues,
} from "@/lib/words/findings";
import { QUESTION_TEXTS } from "@/lib/words/screening";
import { sourceRows } from "./source-rows";

/** The rules that compare with the check-in point of 72 hours. */
const CHECK_IN_RULES: ReadonlySet<string> = new Set(["pain-past-72h", "follow-up-missing"]);

interface FindingEvidenceProps {
  readonly finding: Finding;
  readonly page: ClientPage;
  readonly rulesVersion: string;
  /** Of a flag that is closed: nothing is left that would clear it. */
  readonly isClosed: boolean;
}

/** Everything that is needed to work the finding out again by hand. */
export function FindingEvidence({ finding, page, rulesVersion, isClosed }: FindingEvidenceProps) {
  const t = useTranslations("client");
  const { values, sources, missing } = finding.evidence;
  return (
    <div className="grid gap-4 text-sm sm:grid-cols-2">
      <Part title={t("evidence.numbers")}>
        <NumberPairs pairs={readValues(finding).filter(({ name }) => name !== "questions")} />
        <Questions ids={[values.questions ?? []].flat()} />
      </Part>
      <Part title={t("evidence.thresholds")}>
        <NumberPairs pairs={thresholdsInForce(finding, t)} />
      </Part>
      <Part title={t("evidence.entries")}>
        <SourceList page={page} sources={sources} />
      </Part>
      <Part title={t("evidence.missing")}>
        {missing.length === 0 ? (
          <p>{t("evidence.nothing")}</p>
        ) : (
          <List items={missing.map(missingWords)} />
        )}
      </Part>
      {!isClosed && (
        <p className="sm:col-span-2">
          {t.rich("evidence.clears", { condition: clearsOf(finding), strong: strongText })}
        </p>
      )}
      <p className="text-ink-soft sm:col-span-2">
        {t.rich("evidence.rule", {
          rule: finding.rule,
          version: rulesVersion,
          link: (text) => (
            <a href={`/rules/${finding.rule}`} className="underline underline-offset-2">
              {text}
            </a>
          ),
        })}
        {CHECK_IN_RULES.has(finding.rule) && ` ${t("evidence.checkIn")}`}
      </p>
    </div>
  );
}

function strongText(text: ReactNode): ReactNode {
  return <strong className="font-semibold">{text}</strong>;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 font-semibold">{title}</h4>
      {children}
    </div>
  );
}

/** Ids of the questions that were answered with a warning; private ones are not among them. */
function Questions({ ids }: { readonly ids: readonly unknown[] }) {
  const asked = SCREENING_QUESTIONS.filter((id) => ids.includes(id));
  return asked.length === 0 ? null : <List items={asked.map((id) => QUESTION_TEXTS[id])} />;
}

function SourceList({
  page,
  sources,
}: {
  readonly page: ClientPage;
  readonly sources: readonly string[];
}) {
  const t = useTranslations("client");
  const { rows, olderCount } = sourceRows(page, sources, t);
  return (
    <ul>
      {rows.map(({ id, words }) => (
        <li key={id}>
          <a href={`#${id}`} className="inline-block py-0.5 underline underline-offset-2">
            {words}
          </a>
        </li>
      ))}
      {olderCount > 0 && <li>{t("evidence.older", { count: olderCount })}</li>}
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
function thresholdsInForce(finding: Finding, t: Translate<"client">): ReadNumber[] {
  const defaults = new Map(
    Object.entries(THRESHOLD_SPECS).map(([name, spec]) => [name, spec.default]),
  );
  return readThresholds(finding).map((threshold) => {
    const usual = defaults.get(threshold.setting ?? "");
    if (usual === undefined) return threshold;
    const isUsual = usual === finding.evidence.thresholds[threshold.name];
    return {
      ...threshold,
      words: t(isUsual ? "evidence.isDefault" : "evidence.isChanged", { value: threshold.words }),
    };
  });
}
