"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import type { MessageKey } from "@/app/i18n/translate";
import { severityOfAnswers } from "@/lib/domain/pain/ask";
import { formatNrs } from "@/lib/words/units";
import { placeHeading } from "@/lib/words/vocabulary";
import { SaveStatus } from "../save-status";
import type { SaveState } from "../use-save";
import { nextStepText } from "./after-save";
import { placeKey } from "./places";
import type { Answers, ReadyReport } from "./questions";
import { mostUrgent, type Urgency, urgencyOfTier } from "./urgency";
import { UrgentInstruction } from "./urgent-instruction";

interface PainResultProps {
  readonly reports: readonly ReadyReport[];
  readonly answers: Answers;
  /** Of the flags that were open before this report. */
  readonly openUrgency: Urgency | null;
  readonly state: SaveState;
  readonly onRetry: () => void;
  readonly onEdit: () => void;
}

/** What was recorded and what happens next. An instruction to get help comes first and alone. */
export function PainResult(props: PainResultProps) {
  const t = useTranslations("log-pain");
  const savingText = useTranslations("saving");
  const { reports, answers, openUrgency, state, onRetry, onEdit } = props;
  const tier = severityOfAnswers(answers);
  const urgency = mostUrgent(urgencyOfTier(tier), openUrgency);
  const highestNrs = Math.max(...reports.map(({ nrs }) => nrs));
  return (
    <div className="flex flex-col gap-5">
      {urgency && <UrgentInstruction urgency={urgency} />}
      {!urgency && (
        <h1 className="text-2xl font-semibold tracking-tight">{savingText(TITLES[state.phase])}</h1>
      )}
      <SaveStatus state={state} savedText={savingText("received")} onRetry={onRetry} />
      {!urgency && (
        <>
          <ul className="flex flex-col gap-1 text-lg">
            {reports.map(({ place, nrs }) => (
              <li key={placeKey(place)}>
                {placeHeading(place.region, place.side)}: <strong>{formatNrs(nrs)}</strong>
              </li>
            ))}
          </ul>
          {state.phase === "saved" && <p>{nextStepText(highestNrs, tier, savingText)}</p>}
        </>
      )}
      {state.phase === "failed" && (
        <Button size="touch" onClick={onEdit}>
          {t("backToForm")}
        </Button>
      )}
      {state.phase === "saved" && (
        <LinkButton look={urgency ? "secondary" : "primary"} size="touch" href="/today">
          {t("toToday")}
        </LinkButton>
      )}
    </div>
  );
}

const TITLES = {
  idle: "saving",
  sending: "saving",
  saved: "saved",
  failed: "notSaved",
} as const satisfies Record<SaveState["phase"], MessageKey<"saving">>;
