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
export const RULES_VERSION = "1";

/** Every rule, in the order of the catalogue: it decides between findings of equal severity. */
export const RULES: readonly Rule[] = [
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
];
