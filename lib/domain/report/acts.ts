import type { Flag } from "../flags/flag";
import { FLAG_ACT_KINDS, type FlagActKind } from "../flags/transitions";
import type { Region, Side } from "../vocabulary";
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
  readonly what: FlagActKind | "referral";
  /** The flag that it concerns; null for a referral. */
  readonly about: {
    readonly region: Region | null;
    readonly side: Side | null;
    readonly rule: string;
  } | null;
  readonly reason: string | null;
}

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
        what: kind,
        about: flag ? aboutOf(flag) : null,
        reason,
      },
    ];
  });
  const referrals = input.referrals.map(
    ({ createdAt, createdByName, question }): ReportAct => ({
      at: stampOf(timeZone, createdAt),
      by: createdByName,
      what: "referral",
      about: null,
      reason: question,
    }),
  );
  return [...onFlags, ...referrals].sort((a, b) => a.at.at - b.at.at);
}

function aboutOf({ region, side, headlineRule }: Flag): ReportAct["about"] {
  return { region: region ?? null, side: side ?? null, rule: headlineRule };
}
