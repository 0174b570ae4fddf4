import type { ScreeningTier } from "@/lib/domain/pain/screening";
import type { ReportAct } from "@/lib/domain/report/acts";
import type { ReportFlag } from "@/lib/domain/report/flags";
import type { Background } from "@/lib/domain/report/intake";
import type { IntakeMissing } from "@/lib/domain/report/missing";
import type { ReportExercise } from "@/lib/domain/report/rows";
import type { PrivateAnswers } from "@/lib/domain/report/screening";
import { dateWords } from "./dates";
import { missingWords } from "./missing";
import { formatNumber, plural } from "./numbers";
import { placeHeading } from "./places";
import { QUESTION_NAMES } from "./screening";
import { unknownWords } from "./spans";
import { CONDITION_WORDS } from "./vocabulary";

/** The sentences of the therapist's intake summary. */

export const DISCLAIMER =
  "Self-reported by the client and passed on by a trainer, not a clinician. Nobody was examined; this is not a diagnosis.";

export function backgroundWords(background: Background): readonly string[] {
  const { conditions, trainingSinceOn, sittingHoursPerDay } = background;
  return [
    conditions === null
      ? "Conditions: not stated"
      : `Conditions: ${conditions.map((one) => CONDITION_WORDS[one]).join(", ") || "none stated"}`,
    trainingSinceOn === null
      ? "Training since: not stated"
      : `Training since ${dateWords(trainingSinceOn)}`,
    sittingHoursPerDay === null ? "Sitting: not stated" : `Sitting ${sittingHoursPerDay} h a day`,
  ];
}

export function intakeMissingWords(missing: IntakeMissing): string {
  switch (missing.kind) {
    case "question":
      return "No question for the therapist was written.";
    case "pain-reports":
      return "No pain report in this period.";
    case "recent-pain-report": {
      const days = Number(formatNumber(missing.days, 0));
      return `No pain report for ${plural(days, "day")}: "now" is the last number given.`;
    }
    case "unknown-place":
      return `${placeHeading(missing.region, missing.side)}: ${unknownWords(missing.silence.forMs, missing.silence.lastNrs)}.`;
    case "warning-questions":
      return missing.count === missing.of
        ? "No warning question was asked in this period."
        : `${missing.count} of ${missing.of} warning questions were not asked.`;
    case "sessions":
      return "No session was logged in this period.";
    case "session-loads":
      return `Load unknown for ${missing.count} of ${plural(missing.of, "session")} (no effort or duration): the true load can only be higher.`;
    case "blank-weeks":
      return `Nothing logged in ${missing.count} of ${missing.of} weeks: rest or silence, not known which.`;
    case "never-collected":
      return "Not collected: the complaint in the client's own words, what eases it, effect on daily life, medicines, imaging, examination.";
    case "evidence":
      return missingWords(missing.fact);
  }
}

export const ACT_WORDS: Readonly<Record<ReportAct["what"], string>> = {
  acknowledge: "acknowledged",
  note: "noted",
  snooze: "snoozed",
  resolve: "resolved",
  dismiss: "dismissed",
  referral: "asked a physical therapist",
};

/** "Lower back: pain-past-72h" */
export function aboutWords({ region, side, rule }: NonNullable<ReportAct["about"]>): string {
  return region === null ? rule : `${placeHeading(region, side ?? undefined)}: ${rule}`;
}

/** "Deadlift 3 sets, to 100 kg" */
export function exerciseWords({ name, setCount, heaviestKg }: ReportExercise): string {
  const sets = `${name} ${plural(setCount, "set")}`;
  return heaviestKg === null ? sets : `${sets}, to ${heaviestKg} kg`;
}

const SOON_WORDS: Readonly<Record<ScreeningTier, string>> = {
  T0: "emergency help now",
  T1: "advice today",
  T2: "an appointment within a week",
};

/** Which questions were answered and how soon to act; the answers themselves stay with the client. */
export function keptWords({ questions, tier }: PrivateAnswers): string {
  const names = questions.map((id) => QUESTION_NAMES[id]).join(", ");
  const answers = questions.length === 1 ? "1 answer stays" : `${questions.length} answers stay`;
  const soon = tier === null ? "no warning answer" : `calls for ${SOON_WORDS[tier]}`;
  return `${names}: ${answers} with the client; ${soon}`;
}

const UNIT_OF_LAST_WORD: Readonly<Record<string, string>> = {
  hours: " h",
  days: " days",
  nrs: "/10",
  au: " AU",
};

/** The numbers that a rule compared with, short: "72 h", "rise 2", "usual week 100 AU". */
export function lineWords({ evidence }: ReportFlag["headline"]): readonly string[] {
  return Object.entries(evidence.thresholds).map(([name, value]) => {
    const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(" ");
    const unit = UNIT_OF_LAST_WORD[words.at(-1) ?? ""];
    const label = (unit === undefined ? words : words.slice(0, -1)).join(" ");
    return `${label} ${value}${unit ?? ""}`.trim();
  });
}
