import type { History } from "../facts";
import type { Thresholds } from "./thresholds";

/**
 * The earliest instant strictly later than `at` at which the assessment of an unchanged history
 * can differ from the one at `at`; null when time alone can change nothing any more.
 * It may name an instant at which nothing changes after all; it never names one too late.
 */
export function nextChangeAt(
  _history: History,
  _at: number,
  _thresholds: Thresholds,
): number | null {
  throw new Error("not built yet");
}
