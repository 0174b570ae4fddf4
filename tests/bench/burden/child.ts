import { RULES_VERSION } from "@/lib/domain/rules/registry";
import { SEVERITIES } from "@/lib/domain/vocabulary";
import { type Burden, GOALS, measureBurden, rateOf } from "./cohort";
import { expectedFlag, flaggedAs, STORIES } from "./stories/check";

/** Counts the flags of the cohort and of the stories when it is asked to. */
process.on("message", ({ people }: { readonly people: number }) => {
  const burden = measureBurden(people);
  const late = STORIES.filter((story) => flaggedAs(story) !== expectedFlag(story));
  const worst = Math.max(
    rateOf(burden, "act", "urgent") / GOALS.actOrUrgent,
    rateOf(burden, "watch") / GOALS.watch,
  );
  process.send?.({
    // With a story missed no goal is met.
    ratio: worst + late.length,
    notes: [
      `version ${RULES_VERSION}, ${people} people, ${Math.round(burden.clientWeeks)} client-weeks; flags opened or raised a client-week:`,
      `act and urgent ${rate(rateOf(burden, "act", "urgent"))} (goal ${GOALS.actOrUrgent}), watch ${rate(rateOf(burden, "watch"))} (goal ${GOALS.watch}), info ${rate(rateOf(burden, "info"))}`,
      ...byRule(burden),
      `stories flagged on their day: ${STORIES.length - late.length} of ${STORIES.length}`,
      ...late.map(
        (story) => `  ${story.cause}: ${flaggedAs(story)}, expected ${expectedFlag(story)}`,
      ),
    ],
  });
});

/** A line a rule, the loudest first. */
function byRule({ counts, clientWeeks }: Burden): readonly string[] {
  const rules = [...new Set([...counts.keys()].map((key) => key.split(" ")[0] ?? ""))];
  const countOf = (rule: string, severity: string) => counts.get(`${rule} ${severity}`) ?? 0;
  const loudness = (rule: string) =>
    countOf(rule, "urgent") + countOf(rule, "act") + countOf(rule, "watch");
  return rules
    .sort((a, b) => loudness(b) - loudness(a))
    .map((rule) => {
      const cells = SEVERITIES.filter((severity) => countOf(rule, severity) > 0).map(
        (severity) => `${severity} ${rate(countOf(rule, severity) / clientWeeks)}`,
      );
      return `  ${rule}: ${cells.join(", ")}`;
    });
}

function rate(value: number): string {
  return value.toFixed(3);
}
