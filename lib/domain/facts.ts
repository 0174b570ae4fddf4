import type {
  Condition,
  Moment,
  PainSign,
  Quality,
  Region,
  ScreeningAnswer,
  ScreeningQuestionId,
  SessionKind,
  Side,
  Spread,
} from "./vocabulary";

/**
 * What the engine is given. Instants are epoch milliseconds (UTC), dates are `YYYY-MM-DD`.
 * An absent key means "not known" and is never read as zero or as "no".
 */
export interface History {
  readonly client: ClientFacts;
  readonly sessions: readonly SessionFact[];
  readonly pain: readonly PainFact[];
}

export interface ClientFacts {
  /** IANA name; days and weeks are local days of this zone. */
  readonly timeZone: string;
  readonly sittingHoursPerDay?: number;
  /** kg/m², given by the client of their own accord. */
  readonly bodyMassIndex?: number;
  readonly trainingSinceOn?: string;
  readonly conditions?: readonly Condition[];
  readonly clearances?: readonly ClearanceFact[];
}

export interface ClearanceFact {
  readonly grantedOn: string;
  readonly expiresOn?: string;
  /** Absent: all conditions. Empty: none. */
  readonly conditions?: readonly Condition[];
}

export interface SessionFact {
  readonly id: string;
  readonly startedAt: number;
  readonly kind: SessionKind;
  readonly durationMinutes?: number;
  /** CR-10 rating of the whole session, 0–10, halves allowed. */
  readonly rpe?: number;
  readonly distanceMeters?: number;
  readonly warmUp?: boolean;
  readonly stretch?: boolean;
  /** A style of training new to the client. */
  readonly newStyle?: boolean;
  /** Read from a file, not logged by the client's own hand. */
  readonly imported?: boolean;
  readonly exercises?: readonly ExerciseFact[];
}

export interface ExerciseFact {
  readonly name: string;
  /** Weight 0–1 per region; absent: looked up by name in the catalogue. */
  readonly regions?: Readonly<Partial<Record<Region, number>>>;
  readonly sets: readonly SetFact[];
}

export interface SetFact {
  readonly reps?: number;
  readonly loadKg?: number;
  readonly seconds?: number;
  readonly rpe?: number;
  readonly warmUp?: boolean;
}

/** Of its signs (`PAIN_SIGNS`) an absent one was not answered. */
export interface PainFact extends Readonly<Partial<Record<PainSign, boolean>>> {
  readonly id: string;
  readonly reportedAt: number;
  readonly region: Region;
  readonly side: Side;
  /** Numeric rating scale, integer 0–10. */
  readonly nrs: number;
  readonly moment?: Moment;
  readonly onsetAt?: number;
  readonly sessionId?: string;
  readonly qualities?: readonly Quality[];
  readonly spreads?: Spread;
  readonly screening?: Readonly<Partial<Record<ScreeningQuestionId, ScreeningAnswer>>>;
}
