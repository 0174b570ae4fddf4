import type { Stamp } from "@/lib/domain/report/stamp";
import { dateWords, shortDateWords } from "@/lib/words/time";

/** At most one decimal; thousands set apart by a thin gap that every reader takes for one number. */
export function numberWords(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1, useGrouping: true })
    .format(value)
    .replaceAll(",", "\u00a0");
}

export function stampWords({ on, time }: Stamp): string {
  return `${dateWords(on)}, ${time}`;
}

export function shortStampWords({ on, time }: Stamp): string {
  return `${shortDateWords(on)} ${time}`;
}

/** Signs that the embedded fonts lack, in letters that they have. */
const SPELLED: Readonly<Record<string, string>> = {
  "≥": "at least",
  "≤": "at most",
  "≠": "not",
  "≈": "about",
  "→": "to",
  "½": "0.5",
};

/** Latin, Greek, Cyrillic and Vietnamese with their signs: what the embedded fonts cover. */
const PRINTABLE =
  /[\n\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u045f\u1ea0-\u1ef9\u2010-\u2026\u2032-\u2033\u20ac\u2122\u2212]/;

/** Text that somebody typed, as far as it can be printed; other signs become "?". */
export function printable(text: string): string {
  return Array.from(text.normalize("NFC"), (sign) =>
    PRINTABLE.test(sign) ? sign : (SPELLED[sign] ?? "?"),
  ).join("");
}
