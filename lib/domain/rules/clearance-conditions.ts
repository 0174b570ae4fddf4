import type { ClientFacts } from "../facts";
import { dayOfDate } from "../time/local-day";
import { CONDITIONS, type Condition, REGIONS, type Region } from "../vocabulary";

/**
 * What a condition on file asks of a session before a professional's green
 * light is wanted: the regions whose load is watched, or the effort of the whole session.
 */
type ConditionDemand =
  | { readonly kind: "regions"; readonly regions: readonly Region[] }
  | { readonly kind: "effort" };

const OF_SPINE: ConditionDemand = {
  kind: "regions",
  regions: ["neck", "upper-back", "lower-back"],
};
const OF_WHOLE_BODY: ConditionDemand = { kind: "regions", regions: REGIONS };
const OF_EFFORT: ConditionDemand = { kind: "effort" };

export const CONDITION_DEMANDS: Readonly<Record<Condition, ConditionDemand>> = {
  "spinal-arthritis": OF_SPINE,
  "disc-injury": OF_SPINE,
  "nerve-impingement": OF_SPINE,
  "spinal-fracture": OF_SPINE,
  spondylolisthesis: OF_SPINE,
  osteoporosis: OF_WHOLE_BODY,
  "recent-surgery": OF_WHOLE_BODY,
  "heart-disease": OF_EFFORT,
  "vascular-disease": OF_EFFORT,
  diabetes: OF_EFFORT,
  "renal-disease": OF_EFFORT,
  "dvt-history": OF_EFFORT,
  cancer: OF_EFFORT,
  pregnancy: OF_EFFORT,
};

/**
 * Conditions on file that no green light of the day covers, in the order of the vocabulary. A green
 * light holds from `grantedOn` to `expiresOn`, both days included (without end where none is
 * given), for the conditions that it lists; without a list for all, with an empty one for none.
 */
export function uncoveredConditions(
  { conditions = [], clearances = [] }: ClientFacts,
  day: number,
): readonly Condition[] {
  const valid = clearances.filter(
    ({ grantedOn, expiresOn }) =>
      dayOfDate(grantedOn) <= day && (expiresOn === undefined || day <= dayOfDate(expiresOn)),
  );
  return CONDITIONS.filter(
    (condition) =>
      conditions.includes(condition) &&
      !valid.some((clearance) => clearance.conditions?.includes(condition) ?? true),
  );
}
