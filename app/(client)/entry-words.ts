import { formatMinutes, formatWeight, type WeightUnit } from "@/app/_ui/format";
import type { Translate } from "@/app/i18n/translate";
import type { ExerciseFact, PainFact, SessionFact, SetFact } from "@/lib/domain/facts";
import { sessionLoadAu } from "@/lib/domain/load/session";
import { PAIN_SIGNS } from "@/lib/domain/vocabulary";
import { formatDistance, formatGrouped, formatLoad, formatNrs } from "@/lib/words/units";
import {
  capitalise,
  PAIN_SIGN_WORDS,
  placeHeading,
  QUALITY_WORDS,
  SESSION_KIND_WORDS,
  SPREAD_WORDS,
} from "@/lib/words/vocabulary";

/** A client's own entries in one line each. Missing values are left out, except those that the load is made of. */

export function sessionTitle(session: SessionFact): string {
  return capitalise(SESSION_KIND_WORDS[session.kind]);
}

/** "60 min, effort 7 of 10, load 420 AU" */
export function sessionWords(session: SessionFact, t: Translate<"entry">): string {
  const loadAu = sessionLoadAu(session);
  return [
    session.durationMinutes === undefined ? t("noMinutes") : formatMinutes(session.durationMinutes),
    session.rpe === undefined ? t("noEffort") : t("effort", { rpe: formatGrouped(session.rpe) }),
    session.distanceMeters !== undefined && formatDistance(session.distanceMeters),
    loadAu === null ? t("noLoad") : t("load", { load: formatLoad(loadAu) }),
  ]
    .filter(Boolean)
    .join(", ");
}

/** "Squat: 5 × 100 kg, 3 sets of 8 × 90 kg" */
export function exerciseWords(
  { name, sets }: ExerciseFact,
  unit: WeightUnit,
  t: Translate<"entry">,
): string {
  const runs: { words: string; count: number }[] = [];
  for (const words of sets.map((set) => setWords(set, unit)).filter(Boolean)) {
    const last = runs.at(-1);
    if (last?.words === words) last.count += 1;
    else runs.push({ words, count: 1 });
  }
  const given = runs.map(({ words, count }) =>
    count > 1 ? t("sets", { count, set: words }) : words,
  );
  return given.length > 0 ? `${name}: ${given.join(", ")}` : name;
}

function setWords({ reps, loadKg, seconds }: SetFact, unit: WeightUnit): string {
  return [
    reps !== undefined && String(reps),
    seconds !== undefined && `${formatGrouped(seconds)} s`,
    loadKg !== undefined && formatWeight(loadKg, unit),
  ]
    .filter(Boolean)
    .join(" × ");
}

/** "Left knee 5/10" */
export function painTitle({ region, side, nrs }: PainFact): string {
  return `${placeHeading(region, side)} ${formatNrs(nrs)}`;
}

/** "sharp, at night"; empty where nothing more was reported. */
export function painWords(report: PainFact): string {
  return [
    ...(report.qualities ?? []).map((quality) => QUALITY_WORDS[quality]),
    ...PAIN_SIGNS.map((sign) => report[sign] && PAIN_SIGN_WORDS[sign].yes),
    report.spreads && SPREAD_WORDS[report.spreads],
  ]
    .filter(Boolean)
    .join(", ");
}
