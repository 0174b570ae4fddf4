import type { History } from "../facts";
import type { Finding } from "../finding";
import type { Thresholds } from "../thresholds/thresholds";
import { assess } from "./assess";

/**
 * The findings that hold at `at` (epoch milliseconds), in the order of the catalogue: severity
 * descending, rule, region, side. Facts later than `at` are ignored. Pure.
 */
export function evaluate(history: History, at: number, thresholds: Thresholds): readonly Finding[] {
  return assess(history, at, thresholds).findings;
}
