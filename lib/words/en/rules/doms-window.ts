import type { RuleWords } from "../../rule-words";
import { episodeValues, SORENESS_ANEW, ZEROS_END_IT } from "../episode";
import { headingOf } from "../places";
import { openFor } from "../spans";
import { hours, nrs } from "../units";

export const domsWindow: RuleWords<"doms-window"> = {
  title: "Like ordinary soreness",
  summary: (finding) => {
    const { values, thresholds } = finding.evidence;
    const open = openFor(values.hoursOpen, finding.details.sessionOn, thresholds.hours);
    return `${headingOf(finding)}: ${values.latestNrs}/10, ${open}. Soreness often peaks at 1 to 3 days. Tell Twinge how it is tomorrow.`;
  },
  clears: ({ evidence: { thresholds } }) =>
    `${thresholds.hours} hours after the session, our check-in point. ${ZEROS_END_IT}`,
  values: episodeValues,
  thresholds: {
    hours: hours("Check-in point"),
    maxNrs: nrs("Like soreness: at most"),
    onsetFromHours: hours("Like soreness: begins after"),
    onsetToHours: hours("Like soreness: begins within"),
  },
  nextStep: {
    client: "Tell Twinge how it is tomorrow.",
    trainer: "Nothing yet: Twinge asks the client again.",
  },
  page: {
    claim: "What was reported looks like ordinary soreness after training, for now.",
    source: "Soreness rises in the first 24 h, peaks at 24–72 h and is gone by about 5–7 days.",
    inputs: `Each standing soreness-like episode (muscle region; begun 6–48 h after a session; only ache, stiffness, tightness or tenderness; ≤ 6/10; not at rest, at night or spreading). ${SORENESS_ANEW}`,
    boundary: "`at` at most 72 h (included) after the clock start, latest ≥ 1.",
    notSaid: "That it is soreness. Information for the client; never a notice to a trainer.",
  },
};
