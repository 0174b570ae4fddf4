import type { RuleId } from "@/lib/domain/rules/registry";
import type { RuleWords } from "../rule-words";
import { clearanceNeeded } from "./rules/clearance-needed";
import { crampsRecurrent } from "./rules/cramps-recurrent";
import { domsWindow } from "./rules/doms-window";
import { followUpMissing } from "./rules/follow-up-missing";
import { loadWeekJump } from "./rules/load-week-jump";
import { logGap } from "./rules/log-gap";
import { maxOutExposure } from "./rules/max-out-exposure";
import { monotonyHigh } from "./rules/monotony-high";
import { noWarmupStretch } from "./rules/no-warmup-stretch";
import { painNotSettledMorning } from "./rules/pain-not-settled-morning";
import { painOver5 } from "./rules/pain-over-5";
import { painPast7d } from "./rules/pain-past-7d";
import { painPast72h } from "./rules/pain-past-72h";
import { painRecurrent } from "./rules/pain-recurrent";
import { painWorse } from "./rules/pain-worse";
import { radicularSigns } from "./rules/radicular-signs";
import { redFlagEmergency } from "./rules/red-flag-emergency";
import { redFlagToday } from "./rules/red-flag-today";
import { referPersistent } from "./rules/refer-persistent";
import { regionConcentrated } from "./rules/region-concentrated";
import { regionStacked } from "./rules/region-stacked";
import { returnTooFast } from "./rules/return-too-fast";
import { runStartHeavy } from "./rules/run-start-heavy";
import { runWeekRamp } from "./rules/run-week-ramp";
import { screeningRefer } from "./rules/screening-refer";
import { sessionSpikeRun } from "./rules/session-spike-run";
import { sitTightness } from "./rules/sit-tightness";
import { weakProgressStrain } from "./rules/weak-progress-strain";

/** What is said of each rule, in the order of the catalogue. */
export const RULE_WORDS: { readonly [Id in RuleId]: RuleWords<Id> } = {
  "red-flag-emergency": redFlagEmergency,
  "red-flag-today": redFlagToday,
  "screening-refer": screeningRefer,
  "radicular-signs": radicularSigns,
  "clearance-needed": clearanceNeeded,
  "refer-persistent": referPersistent,
  "cramps-recurrent": crampsRecurrent,
  "pain-past-72h": painPast72h,
  "pain-past-7d": painPast7d,
  "pain-worse": painWorse,
  "pain-over-5": painOver5,
  "pain-not-settled-morning": painNotSettledMorning,
  "pain-recurrent": painRecurrent,
  "follow-up-missing": followUpMissing,
  "load-week-jump": loadWeekJump,
  "session-spike-run": sessionSpikeRun,
  "run-week-ramp": runWeekRamp,
  "run-start-heavy": runStartHeavy,
  "region-stacked": regionStacked,
  "region-concentrated": regionConcentrated,
  "max-out-exposure": maxOutExposure,
  "return-too-fast": returnTooFast,
  "weak-progress-strain": weakProgressStrain,
  "monotony-high": monotonyHigh,
  "doms-window": domsWindow,
  "sit-tightness": sitTightness,
  "no-warmup-stretch": noWarmupStretch,
  "log-gap": logGap,
};
