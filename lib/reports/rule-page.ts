import type { History, PainFact, SessionFact } from "@/lib/domain/facts";
import type { FactValue, Finding } from "@/lib/domain/finding";
import { stampOf } from "@/lib/domain/report/stamp";
import type { Rule } from "@/lib/domain/rules/rule";
import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import { CATEGORIES } from "@/lib/domain/vocabulary";
import { clearsOf, missingWords, printedValues, ruleWords, summaryOf } from "@/lib/words/findings";
import { weekdayOf } from "@/lib/words/time";
import { CATEGORY_WORDS, capitalise, placeHeading } from "@/lib/words/vocabulary";

export interface RulePage {
  readonly rule: Rule;
  readonly history: History;
  readonly at: number;
  /** The rule's own finding in that history. */
  readonly finding: Finding;
}

const SUBJECT_WORDS = {
  client: "the whole client",
  region: "a region",
  place: "a region and side",
} as const;

/** The page of one rule in Markdown. */
export function renderRulePage({ rule, history, at, finding }: RulePage): string {
  const { timeZone } = history.client;
  const { thresholds, sources, missing } = finding.evidence;
  const { title, page, nextStep } = ruleWords(rule.id);
  return `${[
    `# ${title}`,
    `\`${rule.id}\`, version ${rule.version}. ${capitalise(CATEGORY_WORDS[rule.category])}; about ${SUBJECT_WORDS[rule.subject]}.`,
    "## What it means",
    page.claim,
    "## The arithmetic",
    `**Looks at:** ${page.inputs}`,
    `**The line:** ${page.boundary}`,
    ...thresholdTable(rule),
    "## A worked example",
    `On ${dateAndTime(at, timeZone)} (${timeZone}) the client has logged, of what this rule uses:`,
    sources.map((id) => `- ${factWords(history, id)}`).join("\n"),
    clientWords(history),
    `The rule says **${finding.severity}**: “${summaryOf(finding)}”`,
    table(
      ["number", "value"],
      Object.entries(printedValues(finding)).map(([name, value]) => [name, words(value)]),
    ),
    table(
      ["compared with", "value"],
      Object.entries(thresholds).map(([name, value]) => [name, words(value)]),
    ),
    ...(missing.length > 0 ? [`Not known: ${missing.map(missingWords).join(" ")}`] : []),
    "The history is the line of that name in [examples.ndjson](examples.ndjson); `npm run -s evaluate < docs/rules/examples.ndjson` works it out again.",
    "## What clears it",
    clearsOf(finding),
    "## What to do next",
    `**The client:** ${nextStep.client}`,
    `**The trainer:** ${nextStep.trainer}`,
    "## Where it comes from",
    page.source,
    "## What it does not say",
    page.notSaid,
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** The list of all pages, by kind. */
export function renderRuleIndex(rules: readonly Rule[]): string {
  const parts = CATEGORIES.flatMap((category) => [
    `## ${capitalise(CATEGORY_WORDS[category])}`,
    rules
      .filter((rule) => rule.category === category)
      .map(
        ({ id, subject }) =>
          `- [${ruleWords(id).title}](${id}.md): about ${SUBJECT_WORDS[subject]}`,
      )
      .join("\n"),
  ]);
  return `${["# The rules", INDEX_LEAD, ...parts].join("\n\n")}\n`;
}

const INDEX_LEAD =
  "Every flag comes from one of these. Numbers without a published source are our own check-in points, never medical limits.";

/** The rule's own thresholds with their ranges, and those of shared notions that it compares with. */
function thresholdTable({ id, thresholds }: Rule): readonly string[] {
  const shared = new Set<unknown>(Object.values(thresholds));
  const rows = Object.entries(THRESHOLD_SPECS)
    .filter(([name]) => name.startsWith(`${id}.`) || shared.has(name))
    .map(([name, spec]) => [
      `\`${name}\``,
      `${words(spec.default)} ${spec.unit.replace(/^0-10/, "on 0–10")}`,
      `${spec.min} to ${spec.max}`,
    ]);
  return rows.length === 0 ? [] : [table(["threshold", "default", "may be"], rows)];
}

function clientWords({ client }: History): string {
  const known = Object.entries(client).filter(([name]) => name !== "timeZone");
  if (known.length === 0) return "";
  return `Known of the client: ${known.map(([name, value]) => `${name} ${[value].flat().join(", ")}`).join("; ")}.`;
}

function factWords({ client, sessions, pain }: History, id: string): string {
  const session = sessions.find((fact) => fact.id === id);
  if (session)
    return `${dateAndTime(session.startedAt, client.timeZone)}: ${sessionWords(session)}`;
  const report = pain.find((fact) => fact.id === id);
  if (report) return `${dateAndTime(report.reportedAt, client.timeZone)}: ${painWords(report)}`;
  throw new Error(`The example holds no ${id}`);
}

function sessionWords(fact: SessionFact): string {
  return [
    fact.kind,
    fact.durationMinutes !== undefined && `${fact.durationMinutes} min`,
    fact.rpe !== undefined && `effort ${fact.rpe}`,
    fact.distanceMeters !== undefined && `${fact.distanceMeters} m`,
    fact.warmUp === false && "no warm-up",
    fact.stretch === false && "no stretching",
    ...(fact.exercises ?? []).map(({ name, sets }) => {
      const lifts = sets.map(({ reps, loadKg }) => `${reps} x ${loadKg} kg`);
      return `${name} ${lifts.join(", ")}`;
    }),
  ]
    .filter((part) => part !== false)
    .join(", ");
}

function painWords(fact: PainFact): string {
  return [
    `${placeHeading(fact.region, fact.side)} ${fact.nrs}/10`,
    fact.moment,
    ...(fact.qualities ?? []),
    fact.spreads && `spreads ${fact.spreads}`,
    ...Object.entries(fact.screening ?? {}).map(([id, answer]) => `${id}: ${answer}`),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

/** "Friday 2026-06-26 20:00" by the client's clock. */
function dateAndTime(at: number, timeZone: string): string {
  const { on, time } = stampOf(timeZone, at);
  return `${weekdayOf(on)} ${on} ${time}`;
}

function words(value: FactValue): string {
  return typeof value === "number" ? String(Math.round(value * 1000) / 1000) : String(value);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
