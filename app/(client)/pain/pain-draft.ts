import type { FieldFault } from "@/app/_ui/error-summary";
import type { Translate } from "@/app/i18n/translate";
import type { Moment, PainSign, Quality, Region, Side } from "@/lib/domain/vocabulary";
import { fromLocalInput, toInstant } from "../device-time";
import type { PainBody } from "../post-entries";
import { type Place, spreadOf } from "./places";
import type { Answers, ReadyReport } from "./questions";

/** One place of the form. Null: not answered, which is neither zero nor "no". */
export interface PlaceDraft {
  readonly key: string;
  readonly region: Region | null;
  readonly side: Side | null;
  readonly nrs: number | null;
  readonly qualities: readonly Quality[];
  /** Those that were ticked; none of the others is a "no". */
  readonly signs: readonly PainSign[];
  readonly isSpreading: boolean;
  readonly hasInjury: boolean;
  /** `datetime-local` text; empty: not given. */
  readonly onset: string;
}

/** What all places of one form share. */
export interface OccasionDraft {
  readonly moment: Moment | null;
  readonly sessionId: string | null;
  /** `datetime-local` text; empty: when Save is tapped. */
  readonly reportedAt: string;
}

export function emptyPlace(key: string): PlaceDraft {
  return {
    key,
    region: null,
    side: null,
    nrs: null,
    qualities: [],
    signs: [],
    isSpreading: false,
    hasInjury: false,
    onset: "",
  };
}

export function placeOfDraft({ region, side }: PlaceDraft): Place | null {
  return region && side ? { region, side } : null;
}

export function readyReport(draft: PlaceDraft): ReadyReport | null {
  const place = placeOfDraft(draft);
  if (!place || draft.nrs === null) return null;
  const { nrs, qualities, hasInjury } = draft;
  return { place, nrs, qualities, hasInjury };
}

/** What is missing before this can be saved, in the order of the form. */
export function faultsOf(
  drafts: readonly PlaceDraft[],
  occasion: OccasionDraft,
  now: Date,
  t: Translate<"log-pain">,
): FieldFault[] {
  const reportedAt = fromLocalInput(occasion.reportedAt) ?? now;
  const faults = drafts.flatMap((draft) => {
    const onset = fromLocalInput(draft.onset);
    return [
      !draft.region && { id: `${draft.key}-place`, message: t("faults.place") },
      draft.region && !draft.side && { id: `${draft.key}-side`, message: t("faults.side") },
      draft.nrs === null && {
        id: `${draft.key}-nrs`,
        message: t("faults.nrs"),
      },
      onset &&
        onset > reportedAt && {
          id: `${draft.key}-onset`,
          message: t("faults.onset"),
        },
    ].filter((fault) => fault !== false && fault !== null);
  });
  return reportedAt > now && occasion.reportedAt !== ""
    ? [...faults, { id: "felt-at", message: t("faults.feltAt") }]
    : faults;
}

/** The report as it is sent. `savedAt` is when Save was first tapped. */
export function painBody(
  draft: PlaceDraft,
  report: ReadyReport,
  occasion: OccasionDraft,
  answers: Answers,
  savedAt: Date,
): PainBody {
  const spread = spreadOf(report.place.region);
  const onset = fromLocalInput(draft.onset);
  return {
    ...report.place,
    nrs: report.nrs,
    reportedAt: toInstant(fromLocalInput(occasion.reportedAt) ?? savedAt),
    ...(occasion.moment && { moment: occasion.moment }),
    ...(occasion.sessionId && { sessionId: occasion.sessionId }),
    ...(onset && { onsetAt: toInstant(onset) }),
    ...(draft.qualities.length > 0 && { qualities: [...draft.qualities] }),
    ...Object.fromEntries(draft.signs.map((sign) => [sign, true])),
    ...(draft.isSpreading && spread && { spreads: spread }),
    ...(Object.keys(answers).length > 0 && { screening: answers }),
  };
}
