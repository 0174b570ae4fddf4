import { formatLoad, formatMinutes, formatNrs, formatNumber } from "@/app/_ui/format";
import { THRESHOLD_SPECS } from "@/lib/domain/rules/thresholds";
import { capitalise } from "@/lib/domain/words";

/** Names of evidence numbers that a plain reading of the name would not say well. */
const LABELS: Readonly<Record<string, string>> = {
  hoursOpen: "Open at the latest report",
  latestNrs: "Latest number",
  peakNrs: "Highest number",
  acuteLoadAu: "Load of the last 7 days",
  chronicLoadAu: "Load of the usual week",
  usualWeekAu: "Load of the usual week",
  rpe: "Effort",
  nrs: "Number",
  hours: "Hours",
  days: "Days looked at",
  radic: "Yes to spreading below the knee or elbow",
  privateQuestionCount: "Questions that stay with the client",
};

interface UnitOfName {
  /** What the name ends (or begins) with; it is taken off the label. */
  readonly mark: RegExp;
  readonly format: (value: number) => string;
}

const UNITS: readonly UnitOfName[] = [
  { mark: /Au$/, format: formatLoad },
  { mark: /Nrs$|^nrs$|^rise$|^drop$/, format: formatNrs },
  { mark: /Hours$|^hours(?=[A-Z]|$)/, format: (value) => `${formatNumber(value)} h` },
  { mark: /Days$|^days(?=[A-Z]|$)/, format: (value) => `${formatNumber(value)} days` },
  { mark: /Weeks$/, format: (value) => `${formatNumber(value)} weeks` },
  { mark: /Minutes$/, format: formatMinutes },
  { mark: /Meters$/, format: (value) => `${formatNumber(value)} m` },
  { mark: /Kg$/, format: (value) => `${formatNumber(value)} kg` },
  { mark: /Percent$/, format: (value) => `${formatNumber(value)} %` },
  { mark: /[sS]hare$|^cap(?=[A-Z]|$)/, format: (value) => `${formatNumber(value * 100)} %` },
  { mark: /[rR]atio$/, format: (value) => `${formatNumber(value, 2)} times` },
  { mark: /[rR]pe$/, format: (value) => `${formatNumber(value)} of 10` },
];

/** "hoursOpen" -> "Open at the latest report"; an unknown name is read as it is written. */
export function labelOf(name: string): string {
  const known = LABELS[name];
  if (known) return known;
  const bare = UNITS.reduce((rest, { mark }) => rest.replace(mark, ""), name) || name;
  return capitalise(bare.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase());
}

/** The value with its unit in words; the unit is part of the name. */
export function valueWords(name: string, value: number | string | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value === "" ? "none" : value;
  const unit = UNITS.find(({ mark }) => mark.test(name));
  return unit ? unit.format(value) : formatNumber(value, 2);
}

/** Whether a threshold in force is the one that everybody starts with; null where its name tells nothing. */
export function isDefaultThreshold(rule: string, name: string, value: number): boolean | null {
  const spec = Object.entries(THRESHOLD_SPECS).find(([key]) => key === `${rule}.${name}`)?.[1];
  return spec ? spec.default === value : null;
}
