import "#server-only";
import { insertNotices, type NewNotice } from "@/lib/data/new-notices";
import type { ScopedSql } from "@/lib/data/transaction";
import type { ClientScope, PracticeScope } from "@/lib/domain/access/scope";
import type { Flag } from "@/lib/domain/flags/flag";
import { BUNDLE_MS } from "@/lib/domain/notices/due";
import { decideNotices } from "@/lib/domain/notices/flag-notices";

/** What an evaluation did to one client's flags; `at` in epoch milliseconds. */
export interface Evaluated {
  readonly clientId: string;
  readonly events: readonly { readonly kind: string; readonly flagId: string }[];
  readonly flags: readonly Flag[];
  /** Ids of the questions that were asked now. */
  readonly checkInIds: readonly string[];
  readonly at: number;
}

/**
 * Leaves what people are to be told of these evaluations in the deciding transaction: one row per person and a job
 * to compose from them, sent with the writes around it and not waited for. Sends nothing where there is no news.
 */
export function announce(
  tx: ScopedSql<ClientScope | PracticeScope>,
  evaluated: readonly Evaluated[],
): void {
  const news = evaluated.flatMap(({ clientId, events, flags, checkInIds, at }): NewNotice[] => [
    ...decideNotices(events, flags).map(({ flagId, kind }) => ({
      ...{ clientId, subjectId: flagId, kind, at },
      dueAt: kind === "urgent" ? at : at + BUNDLE_MS,
    })),
    ...checkInIds.map((id) => ({
      ...{ clientId, subjectId: id, kind: "check-in" as const, at, dueAt: at },
    })),
  ]);
  if (news.length > 0) insertNotices(tx, news);
}
