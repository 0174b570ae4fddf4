import type { FactValue, Place } from "@/lib/domain/finding";
import { dayAndMonth } from "./dates";
import { placeNames } from "./places";
import { spanWords } from "./spans";

/** Numbers with their units, as lists and cards show them. */

/** At most `digits` decimals, thousands apart: "1 240", "62.5". */
export function formatGrouped(value: number, digits = 1): string {
  const text = new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }).format(value);
  return text.replaceAll(",", " ");
}

/** "5/10" */
export function formatNrs(nrs: number): string {
  return `${nrs}/10`;
}

/** "420 AU" */
export function formatLoad(loadAu: number): string {
  return `${formatGrouped(loadAu, 0)} AU`;
}

/** "5.2 km", "800 m" */
export function formatDistance(meters: number): string {
  return meters >= 1000 ? `${formatGrouped(meters / 1000, 2)} km` : `${formatGrouped(meters, 0)} m`;
}

type NumberUnit = (value: number) => string;

/** Longer spans that are not a setting's own whole hours are given in days. */
const LONGEST_IN_HOURS = 168;

/** "84 h", "9 days": whole hours up to a week and whole days beyond, rounded down. */
function formatHours(value: number): string {
  const isLong = value > LONGEST_IN_HOURS && (!Number.isInteger(value) || value % 24 === 0);
  return isLong ? `${Math.floor(value / 24)} days` : `${Math.trunc(value)} h`;
}

/** A label and how its value is written, for values and lines that are numbers. */
function unit(write: NumberUnit) {
  return (label: string) => ({
    label,
    say: (value: FactValue) => (typeof value === "number" ? write(value) : String(value)),
  });
}

export const au = unit(formatLoad);
export const nrs = unit(formatNrs);
export const count = unit((value) => formatGrouped(value));
export const hours = unit(formatHours);
export const days = unit((value) =>
  Number.isInteger(value) ? `${formatGrouped(value)} days` : spanWords(value * 24),
);
export const months = unit((value) => `${formatGrouped(value)} months`);
export const points = unit((value) => `${formatGrouped(value)} points`);
export const percent = unit((value) => `${formatGrouped(value)} %`);
export const share = unit((value) => `${formatGrouped(value * 100)} %`);
export const times = unit((value) => `${formatGrouped(value, 2)} times`);
export const distance = unit(formatDistance);
export const kg = unit((value) => `${formatGrouped(value)} kg`);
export const hoursADay = unit((value) => `${formatGrouped(value)} h a day`);
export const effort = unit((value) => `${formatGrouped(value)} of 10`);

export function yesNo(label: string) {
  return { label, say: (value: FactValue) => (value === true ? "yes" : "no") };
}

/** As the client or the catalogue wrote it. */
export function text(label: string) {
  return { label, say: (value: FactValue) => String(value) };
}

/** A local date: "3 March". */
export function date(label: string) {
  return { label, say: (value: FactValue) => dayAndMonth(String(value)) };
}

export function numbers(label: string) {
  return { label, say: (value: FactValue) => [value].flat().join(", ") };
}

export function places(label: string) {
  return { label, say: (value: FactValue) => placeNames(value as readonly Place[]).join(", ") };
}

/** Ids in their words, one after the other. */
export function listed(label: string, words: Readonly<Record<string, string>>, separator = ", ") {
  return {
    label,
    say: (value: FactValue) =>
      [value]
        .flat()
        .map((id) => words[String(id)] ?? String(id))
        .join(separator),
  };
}
