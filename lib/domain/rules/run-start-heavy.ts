import { isGreater } from "../load/compare";
import { isRun, totalRuns } from "../load/run-distance";
import { DAY_MS } from "../time/elapsed";
import type { RuleContext } from "./context";
import { idsOf, missingDistances } from "./load-evidence";
import { WINDOWS } from "./look-back";
import type { Rule } from "./rule";
import { dateOf, formatKm, plural } from "./wording";

/**
 * Claim: a first week of running is best kept short.
 * Source: Nielsen et al., Int J Sports Phys Ther 9(3):338, 2014: new runners with a body mass index
 * above 30 fared better below 3 km in the first week; 749 runners, exploratory.
 * Inputs: the body mass index (kg/m²), where the client gave it of their own accord; a run of the
 * last 7 local days, today included, that no run precedes within 180 days (180 x 24 h, both ends
 * included); metres of all runs from that one on.
 * Boundary: index strictly above 30, together strictly more than 3 km. Runs count with or without a
 * distance; one without adds 0 m.
 * Does not say: anything about the client's body; it is about distance alone.
 */
const BREAK_DAYS = 180;

export const runStartHeavy: Rule = {
  id: "run-start-heavy",
  title: "First runs",
  subject: "client",
  version: "1",
  category: "overuse",
  evaluate(context) {
    const { client, thresholds } = context;
    const { bodyMassIndex } = client;
    const indexLine = thresholds["run-start-heavy.bodyMassIndex"];
    if (bodyMassIndex === undefined || !isGreater(bodyMassIndex, indexLine)) return [];
    const started = runsSinceStart(context);
    const first = started?.[0];
    if (!started || first === undefined) return [];

    const total = totalRuns(started);
    const startLine = thresholds["run-start-heavy.startMeters"];
    if (!isGreater(total.meters, startLine)) return [];
    return [
      {
        rule: "run-start-heavy",
        category: "overuse",
        severity: "info",
        summary: `No run in the ${BREAK_DAYS} days before ${dateOf(context, first.startedAt)}, ${formatKm(total.meters)} in ${plural(started.length, "run")} since then; general advice for a first week is up to ${formatKm(startLine)}.`,
        evidence: {
          sources: idsOf(started),
          values: {
            sinceStartMeters: total.meters,
            sinceStartRuns: started.length,
            startedOn: dateOf(context, first.startedAt),
            bodyMassIndexGiven: bodyMassIndex,
          },
          thresholds: {
            startMeters: startLine,
            bodyMassIndex: indexLine,
            days: BREAK_DAYS,
          },
          missing: missingDistances(total.unknownCount, "counted as 0 km"),
        },
        clears: "Seven days after that first run.",
      },
    ];
  },
};

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
