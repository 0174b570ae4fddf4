import type { Finding } from "../finding";
import { REGIONS, SEVERITIES, SIDES } from "../vocabulary";
import { RULES } from "./registry";

const RULE_RANK = new Map(RULES.map((rule, index) => [rule.id, index]));
const REGION_RANK = new Map<string, number>(REGIONS.map((region, index) => [region, index]));
const SIDE_RANK = new Map<string, number>(SIDES.map((side, index) => [side, index]));
const SEVERITY_RANK = new Map<string, number>(SEVERITIES.map((name, index) => [name, index]));

function rank(ranks: ReadonlyMap<string, number>, name: string | undefined): number {
  return name === undefined ? -1 : (ranks.get(name) ?? ranks.size);
}

/** Severity descending, then the order of the catalogue, then region and side, none first. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    rank(SEVERITY_RANK, b.severity) - rank(SEVERITY_RANK, a.severity) ||
    rank(RULE_RANK, a.rule) - rank(RULE_RANK, b.rule) ||
    rank(REGION_RANK, a.region) - rank(REGION_RANK, b.region) ||
    rank(SIDE_RANK, a.side) - rank(SIDE_RANK, b.side)
  );
}
