import type { History } from "../facts";
import type { Assessment } from "./assessment";
import type { Thresholds } from "./thresholds";

export const RULES_VERSION = "1";

export function assess(_history: History, _at: number, _thresholds: Thresholds): Assessment {
  throw new Error("not built yet");
}
