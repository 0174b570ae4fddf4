import type { Flag } from "../flags/flag";
import { FLAG_ACT_KINDS, type FlagActKind } from "../flags/transitions";
import { placeName } from "../words";
import { type Stamp, stampOf } from "./stamp";

/** A step of a flag's history as the services hand it over; `actorName` null: the engine. */
export interface ActEvent {
  readonly flagId: string;
  readonly at: number;
  readonly kind: string;
  readonly actorName: string | null;
  readonly reason: string | null;
}

export interface ReferralNote {
  readonly question: string;
  readonly createdAt: number;
  readonly createdByName: string;
}

export interface ReportAct {
  readonly at: Stamp;
  readonly by: string;
  /** "acknowledged", "asked a physical therapist" */
  readonly what: string;
  /** "Lower back: pain-past-72h"; null for a referral. */
  readonly about: string | null;
  readonly reason: string | null;
}

const ACT_WORDS: Readonly<Record<FlagActKind, string>> = {
  acknowledge: "acknowledged",
  note: "noted",
  snooze: "snoozed",
  resolve: "resolved",
  dismiss: "dismissed",
};

function isFlagAct(kind: string): kind is FlagActKind {
  return FLAG_ACT_KINDS.some((act) => act === kind);
}

/** What trainers did, oldest first; steps that follow from a report or from time are left out. */
export function reportActsOf(
  input: {
    readonly events: readonly ActEvent[];
    readonly referrals: readonly ReferralNote[];
    readonly flags: readonly Flag[];
  },
  timeZone: string,
): ReportAct[] {
  const onFlags = input.events.flatMap(({ flagId, at, kind, actorName, reason }): ReportAct[] => {
    if (actorName === null || !isFlagAct(kind)) return [];
    const flag = input.flags.find(({ id }) => id === flagId);
    return [
      {
        at: stampOf(timeZone, at),
        by: actorName,
        what: ACT_WORDS[kind],
        about: flag ? aboutOf(flag) : null,
        reason,
      },
    ];
  });
  const referrals = input.referrals.map(
    ({ createdAt, createdByName, question }): ReportAct => ({
      at: stampOf(timeZone, createdAt),
      by: createdByName,
      what: "asked a physical therapist",
      about: null,
      reason: question,
    }),
  );
  return [...onFlags, ...referrals].sort((a, b) => a.at.at - b.at.at);
}

function aboutOf({ region, side, headlineRule }: Flag): string {
  return region === undefined ? headlineRule : `${placeName(region, side)}: ${headlineRule}`;
}
