"use client";

import { Button } from "@/app/_ui/button";
import { formatNrs } from "@/app/_ui/format";
import { LinkButton } from "@/app/_ui/link-button";
import { severityOfAnswers } from "@/lib/domain/pain/ask";
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
  /** Of flags that stood before. */
  readonly standingUrgency: Urgency | null;
  readonly state: SaveState;
  readonly onRetry: () => void;
  readonly onEdit: () => void;
}

/** What was recorded and what happens next. An instruction to get help comes first and alone. */
export function PainResult(props: PainResultProps) {
  const { reports, answers, standingUrgency, state, onRetry, onEdit } = props;
  const tier = severityOfAnswers(answers);
  const urgency = mostUrgent(urgencyOfTier(tier), standingUrgency);
  const highestNrs = Math.max(...reports.map(({ nrs }) => nrs));
  return (
    <div className="flex flex-col gap-5">
      {urgency && <UrgentInstruction urgency={urgency} />}
      {!urgency && <h1 className="text-2xl font-semibold tracking-tight">{titleOf(state)}</h1>}
      <SaveStatus state={state} savedText="Received by Twinge." onRetry={onRetry} />
      {!urgency && (
        <>
          <ul className="flex flex-col gap-1 text-lg">
            {reports.map(({ place, nrs }) => (
              <li key={placeKey(place)}>
                {placeHeading(place.region, place.side)}: <strong>{formatNrs(nrs)}</strong>
              </li>
            ))}
          </ul>
          {state.phase === "saved" && <p>{nextStepText(highestNrs, tier)}</p>}
        </>
      )}
      {state.phase === "failed" && (
        <Button size="touch" onClick={onEdit}>
          Back to what I typed
        </Button>
      )}
      {state.phase === "saved" && (
        <LinkButton look={urgency ? "secondary" : "primary"} size="touch" href="/today">
          Go to today
        </LinkButton>
      )}
    </div>
  );
}

function titleOf(state: SaveState): string {
  if (state.phase === "saved") return "Saved";
  return state.phase === "failed" ? "Not saved yet" : "Saving…";
}
