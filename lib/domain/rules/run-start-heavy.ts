import { isRun, totalRuns } from "../load/run-distance";
import { isGreater } from "../numbers/compare";
import { DAY_MS } from "../time/elapsed";
import type { RuleContext } from "./context";
import { idsOf, missingDistances } from "./load-evidence";
import { WINDOWS } from "./look-back";
import { defineRule } from "./rule";

const BREAK_DAYS = 180;

/**
 * An index strictly above 30, and strictly more than 3 km together from a run of the last 7 local
 * days on that no run precedes within 180 days.
 */
export const runStartHeavy = defineRule({
  id: "run-start-heavy",
  subject: "client",
  version: "1",
  category: "overuse",
  thresholds: {
    startMeters: "run-start-heavy.startMeters",
    bodyMassIndex: "run-start-heavy.bodyMassIndex",
    days: BREAK_DAYS,
  },
  timeWindows: [{ kind: "local-days", of: "sessions", days: WINDOWS.weekDays }],
  evaluate(context) {
    const { client, thresholds } = context;
    const { bodyMassIndex } = client;
    const indexLine = thresholds["run-start-heavy.bodyMassIndex"];
    if (bodyMassIndex === undefined || !isGreater(bodyMassIndex, indexLine)) return [];
    const started = runsSinceStart(context);
    const first = started?.[0];
    if (!started || first === undefined) return [];

    const total = totalRuns(started);
    if (!isGreater(total.meters, thresholds["run-start-heavy.startMeters"])) return [];
    return [
      {
        severity: "info",
        sources: idsOf(started),
        values: {
          sinceStartMeters: total.meters,
          sinceStartRuns: started.length,
          startedOn: context.dateOf(first.startedAt),
          bodyMassIndexGiven: bodyMassIndex,
        },
        details: {},
        missing: missingDistances(total.unknownCount, "zero"),
      },
    ];
  },
});

/** The runs from the start of running on; null where no run of the last 7 days is such a start. */
function runsSinceStart(context: RuleContext) {
  const runs = context.sessions.filter(isRun);
  const weekStart = context.today - WINDOWS.weekDays + 1;
  const index = runs.findIndex((run, at) => {
    const previous = runs[at - 1];
    const isStart =
      previous === undefined || run.startedAt - previous.startedAt > BREAK_DAYS * DAY_MS;
    return isStart && run.day >= weekStart;
  });
  return index < 0 ? null : runs.slice(index);
}
