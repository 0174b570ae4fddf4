import { THRESHOLD_SPECS } from "@/lib/domain/thresholds/thresholds";
import { capitalise } from "@/lib/words/vocabulary";
import { formatDistance, formatLoad, formatNrs, formatNumber } from "./format";

type Unit = (value: number) => string;

const AU: Unit = formatLoad;
const NRS: Unit = formatNrs;
const COUNT: Unit = (value) => formatNumber(value);
const HOURS: Unit = (value) => `${formatNumber(value)} h`;
const DAYS: Unit = (value) => `${formatNumber(value)} days`;
const MONTHS: Unit = (value) => `${formatNumber(value)} months`;
const POINTS: Unit = (value) => `${formatNumber(value)} points`;
const PERCENT: Unit = (value) => `${formatNumber(value)} %`;
const SHARE: Unit = (value) => `${formatNumber(value * 100)} %`;
const TIMES: Unit = (value) => `${formatNumber(value, 2)} times`;
const DISTANCE: Unit = formatDistance;
const KG: Unit = (value) => `${formatNumber(value)} kg`;
const HOURS_A_DAY: Unit = (value) => `${formatNumber(value)} h a day`;
const EFFORT: Unit = (value) => `${formatNumber(value)} of 10`;

/** Label and unit of each number that a rule gives as evidence. */
const VALUES: Readonly<Record<string, readonly [label: string, unit: Unit]>> = {
  hoursOpen: ["Open at the latest report", HOURS],
  latestNrs: ["Latest number", NRS],
  peakNrs: ["Highest number", NRS],
  highestNrs: ["Highest number", NRS],
  lowestNrs: ["Lowest of the 7 days before", NRS],
  riseNrs: ["Rise", POINTS],
  nrs: ["Number", NRS],
  lastPositiveHoursOpen: ["Open at the last report above 0", HOURS],
  improving: ["Improving", COUNT],
  sorenessLike: ["Reported like ordinary soreness", COUNT],
  daysBetween: ["Time between the two", DAYS],
  clockStartedOn: ["Counted from", COUNT],
  dueHours: ["A report was due this long after the last", HOURS],
  moment: ["When it was felt", COUNT],
  questionCount: ["Warning answers", COUNT],
  yesCount: ["Answered yes", COUNT],
  notSureCount: ["Answered not sure", COUNT],
  privateQuestionCount: ["Of these, questions that stay with the client", COUNT],
  reportCount: ["Reports", COUNT],
  signs: ["Reported", COUNT],
  radic: ["Yes to spreading below the knee or elbow", COUNT],
  episodeCount: ["Separate episodes", COUNT],
  reasons: ["Reasons", COUNT],
  unsettledCount: ["Mornings not settled", COUNT],
  sessionCount: ["Sessions looked at", COUNT],
  morningAfterNrs: ["Numbers the morning after", COUNT],
  beforeNrs: ["Numbers before", COUNT],
  acuteLoadAu: ["Load of the last 7 days", AU],
  priorLoadAu: ["Load of the three weeks before", AU],
  usualWeekAu: ["Usual week", AU],
  ratio: ["Last 7 days against the usual week", TIMES],
  percentAboveUsual: ["Above the usual week", PERCENT],
  week: ["Week after the break", COUNT],
  weekLoadAu: ["Load of this week so far", AU],
  baselineAu: ["Usual week before the break", AU],
  capAu: ["Check-in point for this week", AU],
  percentOfUsual: ["Share of the usual week", PERCENT],
  daysOff: ["Length of the break", DAYS],
  hoursBetween: ["Between the two sessions", HOURS],
  consecutiveDays: ["Days in a row", COUNT],
  regionLoadAu: ["Load of the region, last 7 days", AU],
  loadShare: ["Its share of the load", SHARE],
  loadedDays: ["Days that load it", COUNT],
  earlierSessions: ["Sessions in the four weeks before", COUNT],
  usualShare: ["Usual share of a week", SHARE],
  nearMaxSets: ["Sets near the most", COUNT],
  highestIntensity: ["Heaviest, of the estimated best", SHARE],
  fortnightLoadAu: ["Load of the region, last 14 days", AU],
  earlierFortnightLoadAu: ["Load of the region, the 14 days before", AU],
  fortnightRatio: ["Last 14 days against the 14 before", TIMES],
  earlierHighestNrs: ["Highest number of the 14 days before", NRS],
  monotony: ["Mean day load over its spread", COUNT],
  sessionDays: ["Days with a session", COUNT],
  heavyWeekAu: ["A heavy week of the eight before", AU],
  strainAu: ["Load times monotony", AU],
  conditionsGiven: ["Told by the client", COUNT],
  sessionEffort: ["Effort of the session", EFFORT],
  risenRegion: ["Region", COUNT],
  risenLoadAu: ["Its load in the session", AU],
  largestEarlierAu: ["Its largest of the 30 days before", AU],
  timesLargest: ["Against that largest", TIMES],
  heaviestExercise: ["Heaviest set", COUNT],
  heaviestKg: ["Its load", KG],
  e1rmKg: ["Estimated best before", KG],
  heaviestIntensity: ["Of the estimated best", SHARE],
  crampCount: ["Reports of cramps", COUNT],
  swellingCount: ["Of these, with swelling or visible veins", COUNT],
  places: ["Where", COUNT],
  runMeters: ["Latest run", DISTANCE],
  longestMeters: ["Longest run of the 30 days before", DISTANCE],
  excessMeters: ["Further by", DISTANCE],
  spikePercent: ["Beyond the longest run", PERCENT],
  earlierRuns: ["Earlier runs with a distance", COUNT],
  weekMeters: ["Distance of the last 7 days", DISTANCE],
  weekBeforeMeters: ["Distance of the 7 days before", DISTANCE],
  weekRatio: ["Last 7 days against the 7 before", TIMES],
  sinceStartMeters: ["Distance since the first run", DISTANCE],
  sinceStartRuns: ["Runs since then, that one included", COUNT],
  startedOn: ["First run", COUNT],
  bodyMassIndexGiven: ["Body mass index, as the client gave it", COUNT],
  sittingHoursGiven: ["Sitting, as the client told", HOURS_A_DAY],
  tightCount: ["Reports of tight or stiff", COUNT],
  coldCount: ["Sessions without warm-up and stretching", COUNT],
  withoutLoadCount: ["Sessions without a load", COUNT],
  withoutEffortCount: ["Of these, without effort", COUNT],
  withoutMinutesCount: ["Of these, without minutes", COUNT],
};

/** The same for what the numbers are compared with, and the name under which it is set where that differs. */
const THRESHOLDS: Readonly<Record<string, readonly [label: string, unit: Unit, setting?: string]>> =
  {
    hours: ["Check-in point", HOURS, "pain-past-72h.hours"],
    lineHours: ["Check-in point", HOURS, "pain-past-72h.hours"],
    days: ["Looked back over", DAYS],
    nrs: ["Number of at least", NRS],
    rise: ["Rise of at least", POINTS],
    watchNrs: ["Watch from", NRS],
    improvingDrop: ["Improving is a drop of at least", POINTS, "improving.drop"],
    lowNrs: ["Or a number of at most", NRS, "improving.lowNrs"],
    sorenessNrs: ["Like soreness: below", NRS],
    maxNrs: ["Like soreness: at most", NRS, "soreness.maxNrs"],
    onsetFromHours: ["Like soreness: begins after", HOURS, "soreness.onsetFromHours"],
    onsetToHours: ["Like soreness: begins within", HOURS, "soreness.onsetToHours"],
    episodes: ["Episodes of at least", COUNT],
    jointHours: ["Spine or joint: open for", HOURS],
    jointNrs: ["Spine or joint: number of at least", NRS],
    severeNrs: ["Anywhere: number of at least", NRS],
    lateHours: ["Long: open for", HOURS],
    lateNrs: ["Long: number of at least", NRS],
    past7dHours: ["Past a week", HOURS, "pain-past-7d.hours"],
    past7dNrs: ["Past a week: number of at least", NRS, "pain-past-7d.nrs"],
    worseNrs: ["Worse: number of at least", NRS, "pain-worse.nrs"],
    worseRise: ["Worse: rise of at least", POINTS, "pain-worse.rise"],
    ratio: ["Flagged above", TIMES],
    usualWeekAu: ["Usual week of at least", AU],
    sessions: ["Earlier sessions of at least", COUNT],
    weeks: ["Earlier weeks of at least", COUNT],
    painNrs: ["Pain nearby of at least", NRS, "pain-near.nrs"],
    share: ["Share of the session of at least", SHARE],
    rpe: ["Effort of at least", EFFORT],
    intensity: ["Or a set of at least, of the best", SHARE],
    hoursBetween: ["Between two sessions less than", HOURS],
    loadShare: ["Share of the load of at least", SHARE, "region-concentrated.share"],
    loadedDays: ["Days that load it, at least", COUNT, "region-concentrated.days"],
    shareRatio: ["Of the usual share, at least", TIMES, "region-concentrated.ratio"],
    shareWithoutBaseline: ["Share without earlier weeks of at least", SHARE],
    nearMaxIntensity: ["Near the most: a set of at least", SHARE, "max-out-exposure.intensity"],
    singleIntensity: ["Or one set above", SHARE],
    setRpe: ["Or a set effort of at least", EFFORT],
    sets: ["Sets of at least", COUNT],
    noviceMonths: ["New to training: under", MONTHS],
    actNrs: ["Act from", NRS],
    fortnightRatio: ["Flagged above", TIMES, "weak-progress-strain.ratio"],
    monotony: ["Flagged above", COUNT],
    sessionDays: ["Days with a session of at least", COUNT, "monotony-high.days"],
    percentile: ["Heavy week: percentile", COUNT],
    loadRatio: ["Region against its largest, at least", TIMES],
    reports: ["Reports of at least", COUNT],
    percent: ["Flagged above", PERCENT],
    watchPercent: ["Watch above", PERCENT],
    runs: ["Watch needs earlier runs of at least", COUNT],
    ignoredMeters: ["Further by at least", DISTANCE],
    earlierMeters: ["The 7 days before: at least", DISTANCE],
    bodyMassIndex: ["Asked only above a given index of", COUNT],
    startMeters: ["Flagged above", DISTANCE],
    sittingHours: ["Sitting of at least", HOURS_A_DAY],
    mostNrs: ["Number of at most", NRS],
    minSessions: ["Such sessions of at least", COUNT],
    cap: ["Of the usual week, flagged above", SHARE],
  };

export interface ReadNumber {
  readonly label: string;
  readonly words: string;
  /** Where a threshold is set, as `rule.name`. */
  readonly setting?: string;
}

export function readValue(name: string, value: number | string | boolean): ReadNumber {
  const [label, unit] = VALUES[name] ?? [labelOf(name), COUNT];
  return { label, words: inWords(value, unit) };
}

export function readThreshold(rule: string, name: string, value: number): ReadNumber {
  const [label, unit, setting] = THRESHOLDS[name] ?? [labelOf(name), COUNT];
  // A rule's own threshold comes before a shared one of the same name.
  const own = `${rule}.${name}`;
  const isOwn = Object.hasOwn(THRESHOLD_SPECS, own);
  return { label, words: inWords(value, unit), setting: isOwn ? own : (setting ?? own) };
}

function inWords(value: number | string | boolean, unit: Unit): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value === "" ? "none" : value;
  return unit(value);
}

/** A name without words of its own is still shown, as it is written. */
function labelOf(name: string): string {
  return capitalise(name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase());
}
