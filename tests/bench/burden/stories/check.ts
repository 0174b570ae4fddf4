import { severityRank } from "@/lib/domain/severity";
import { dateOf } from "../calendar";
import { liveThrough } from "../flag-life";
import { OVERUSE_STORIES } from "./overuse";
import { PAIN_STORIES } from "./pain";
import { REFERRAL_STORIES } from "./referral";
import { MONDAY, type Story } from "./story";

/** Each cause that the product exists for, and the ways in which it shows. */
export const STORIES: readonly Story[] = [...PAIN_STORIES, ...OVERUSE_STORIES, ...REFERRAL_STORIES];

/** "act on 2026-03-19": when the flag of the story's rule is first as severe as it is to be. */
export function flaggedAs({ history, expected }: Story): string {
  const news = liveThrough(history, MONDAY - 14, expected.onDay + 3).find(
    ({ rules, severity }) =>
      rules.includes(expected.rule) && severityRank(severity) >= severityRank(expected.severity),
  );
  return news ? `${news.severity} on ${news.onDay}` : "not flagged";
}

export function expectedFlag({ expected }: Story): string {
  return `${expected.severity} on ${dateOf(expected.onDay)}`;
}
