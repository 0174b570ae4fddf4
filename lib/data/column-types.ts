import "#server-only";

/**
 * The types of columns that PostgreSQL knows as text or JSON only. The comments `@kyselyType(Domain.…)` in
 * prisma/schema name them, and the generated table types import this file.
 */

import type { ExerciseFact } from "@/lib/domain/facts";
import type { Standing } from "@/lib/domain/flags/standing";
import type { EpisodeStatus } from "@/lib/domain/rules/assessment";
import type { ScreeningAnswer, ScreeningQuestionId } from "@/lib/domain/vocabulary";

export type { Role } from "@/lib/domain/access/actor";
export type { CheckInClosing, CheckInKind } from "@/lib/domain/check-ins/check-in";
export type { RegionWeights } from "@/lib/domain/exercises/exercise";
export type { FlagState, FlagStatus } from "@/lib/domain/flags/flag";
export type { BoardGroup } from "@/lib/domain/flags/standing";
export type { Audience, Lane, NoticeKind } from "@/lib/domain/notices/notice";
export type {
  Category,
  Condition,
  Moment,
  Quality,
  Region,
  SessionKind,
  Severity,
  Side,
  Spread,
} from "@/lib/domain/vocabulary";

/** Why a client is where they are on the board. */
export type BoardReason = Standing["reason"];
export type Units = "kg" | "lb";
export type Exercises = readonly ExerciseFact[];
export type Screening = Readonly<Partial<Record<ScreeningQuestionId, ScreeningAnswer>>>;
export type Episodes = readonly EpisodeStatus[];
export type MailStatus = "kept" | "queued" | "sending" | "sent" | "bounced" | "failed";
/** Of events and audit rows: ids, counts and field names. */
export type Detail = object;
