"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { formatNrs } from "@/app/_ui/format";
import { placeHeading } from "@/lib/domain/pain/place";
import { toInstant } from "../device-time";
import { nextStepText } from "../pain/after-save";
import type { PlaceHistory } from "../pain/place-history";
import { nextQuestion } from "../pain/questions";
import { SaveStatus } from "../save-status";
import { useEntryStamps, useSave } from "../use-save";
import { NumberAnswer } from "./number-answer";

interface QuickAnswerProps {
  readonly history: PlaceHistory;
}

/** Same and gone in one tap; better and worse ask for the number. Each is a new report. */
export function QuickAnswer({ history }: QuickAnswerProps) {
  const router = useRouter();
  const [asked, setAsked] = useState<"Better" | "Worse" | null>(null);
  const [answered, setAnswered] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const { state, save } = useSave();
  const stampOf = useEntryStamps();
  const { region, side, latestNrs, lastQualities } = history;

  async function answer(nrs: number) {
    setAnswered(nrs);
    const report = { place: { region, side }, nrs, qualities: lastQualities, hasInjury: false };
    if (nextQuestion(report, history, {}, Date.now())) {
      router.push(`/log/pain?region=${region}&side=${side}&nrs=${nrs}`);
      return;
    }
    const { id, recordedAt, at } = stampOf(`${round} ${nrs}`);
    const qualities = lastQualities.length > 0 && { qualities: [...lastQualities] };
    const pain = { region, side, nrs, reportedAt: toInstant(new Date(at)), ...qualities };
    if (await save([{ id, recordedAt, type: "pain", pain }])) {
      setRound(round + 1);
      setAsked(null);
      router.refresh();
    }
  }

  return (
    <div className="mt-3 flex flex-col gap-3">
      <fieldset disabled={state.phase === "sending"} className="grid grid-cols-4 gap-1.5">
        <legend className="sr-only">{placeHeading(region, side)}: how is it now?</legend>
        <Button size="touch" className="px-1" onClick={() => answer(latestNrs)}>
          Same
        </Button>
        <Button size="touch" className="px-1" onClick={() => setAsked("Better")}>
          Better
        </Button>
        <Button size="touch" className="px-1" onClick={() => setAsked("Worse")}>
          Worse
        </Button>
        <Button size="touch" className="px-1" onClick={() => answer(0)}>
          Gone
        </Button>
      </fieldset>
      {asked && <NumberAnswer key={asked} word={asked} history={history} onAnswer={answer} />}
      <SaveStatus
        state={state}
        savedText={
          answered === null ? "" : `Saved: ${formatNrs(answered)}. ${nextStepText(answered, null)}`
        }
        onRetry={() => answered !== null && answer(answered)}
      />
    </div>
  );
}
