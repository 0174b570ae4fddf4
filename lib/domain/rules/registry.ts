import type { Finding } from "../finding";
import { clearanceNeeded } from "./clearance-needed";
import { crampsRecurrent } from "./cramps-recurrent";
import { domsWindow } from "./doms-window";
import { followUpMissing } from "./follow-up-missing";
import { loadWeekJump } from "./load-week-jump";
import { logGap } from "./log-gap";
import { maxOutExposure } from "./max-out-exposure";
import { monotonyHigh } from "./monotony-high";
import { noWarmupStretch } from "./no-warmup-stretch";
import { painNotSettledMorning } from "./pain-not-settled-morning";
import { painOver5 } from "./pain-over-5";
import { painPast7d } from "./pain-past-7d";
import { painPast72h } from "./pain-past-72h";
import { painRecurrent } from "./pain-recurrent";
import { painWorse } from "./pain-worse";
import { radicularSigns } from "./radicular-signs";
import { redFlagEmergency } from "./red-flag-emergency";
import { redFlagToday } from "./red-flag-today";
import { referPersistent } from "./refer-persistent";
import { regionConcentrated } from "./region-concentrated";
import { regionStacked } from "./region-stacked";
import { returnTooFast } from "./return-too-fast";
import type { Rule } from "./rule";
import { runStartHeavy } from "./run-start-heavy";
import { runWeekRamp } from "./run-week-ramp";
import { screeningRefer } from "./screening-refer";
import { sessionSpikeRun } from "./session-spike-run";
import { sitTightness } from "./sit-tightness";
import { weakProgressStrain } from "./weak-progress-strain";

/** Version of the catalogue as a whole; stored with every flag. */
export const RULES_VERSION: string = "2";

/** Every rule, in the order of the catalogue: it decides between findings of equal severity. */
export const RULES = [
  redFlagEmergency,
  redFlagToday,
  screeningRefer,
  radicularSigns,
  clearanceNeeded,
  referPersistent,
  crampsRecurrent,
  painPast72h,
  painPast7d,
  painWorse,
  painOver5,
  painNotSettledMorning,
  painRecurrent,
  followUpMissing,
  loadWeekJump,
  sessionSpikeRun,
  runWeekRamp,
  runStartHeavy,
  regionStacked,
  regionConcentrated,
  maxOutExposure,
  returnTooFast,
  weakProgressStrain,
  monotonyHigh,
  domsWindow,
  sitTightness,
  noWarmupStretch,
  logGap,
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]["id"];

type RuleOf<Id extends RuleId> = Extract<(typeof RULES)[number], { readonly id: Id }>;

/** A finding of one rule, with that rule's own values and details. */
export type FindingOf<Id extends RuleId> =
  RuleOf<Id> extends Rule<Id, infer Values, infer Details, infer Lines>
    ? Finding<Values, Details, keyof Lines & string>
    : never;

/** A rule by its id; undefined where the catalogue has none, as of a flag from an older version. */
export function findRule(id: string): (typeof RULES)[number] | undefined {
  return RULES.find((rule) => rule.id === id);
}
