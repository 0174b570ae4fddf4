"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FourAnswers } from "@/app/_ui/four-answers";
import type { AskedToday } from "@/lib/services/views/today";
import { formatNrs } from "@/lib/words/units";
import { placeHeading } from "@/lib/words/vocabulary";
import { toInstant } from "../device-time";
import { nextStepText } from "../pain/after-save";
import type { PlaceHistory } from "../pain/place-history";
import { placeKey } from "../pain/places";
import { nextQuestion } from "../pain/questions";
import { SaveStatus } from "../save-status";
import { useEntryStamps, useSave } from "../use-save";

interface QuickAnswerProps {
  readonly history: PlaceHistory;
  /** The question that Twinge has asked about the place. */
  readonly asked: AskedToday | undefined;
}

/** The four answers to "how is it now?". Each is a new report. */
export function QuickAnswer({ history, asked }: QuickAnswerProps) {
  const t = useTranslations("today");
  const savingText = useTranslations("saving");
  const router = useRouter();
  const [answered, setAnswered] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const { state, save } = useSave();
  const stampOf = useEntryStamps();
  const { region, side, latestNrs, lastQualities } = history;
  // An answer to the question of a morning is stored with its session.
  const morning = asked?.sessionId
    ? { sessionId: asked.sessionId, moment: "morning-after" as const }
    : null;

  async function answer(nrs: number) {
    setAnswered(nrs);
    const report = { place: { region, side }, nrs, qualities: lastQualities, hasInjury: false };
    if (nextQuestion(report, history, {}, Date.now())) {
      const occasion = morning && { session: morning.sessionId, moment: morning.moment };
      const query = { region, side, nrs: String(nrs), ...occasion };
      router.push(`/log/pain?${new URLSearchParams(query)}`);
      return;
    }
    const { id, recordedAt, at } = stampOf(`${round} ${nrs}`);
    const qualities = lastQualities.length > 0 && { qualities: [...lastQualities] };
    const pain = { region, side, nrs, reportedAt: toInstant(new Date(at)), ...qualities };
    const entry = { recordedAt, type: "pain" as const, pain: { ...pain, ...morning } };
    if (await save([{ ...entry, id }])) {
      setRound(round + 1);
      router.refresh();
    }
  }

  return (
    <div className="mt-3 flex flex-col gap-3">
      <FourAnswers
        key={round}
        legend={t("placeNow", { place: placeHeading(region, side) })}
        name={placeKey(history)}
        lastNrs={latestNrs}
        isBusy={state.phase === "sending"}
        onAnswer={answer}
      />
      <SaveStatus
        state={state}
        savedText={
          answered === null
            ? ""
            : t("saved", {
                nrs: formatNrs(answered),
                next: nextStepText(answered, null, savingText),
              })
        }
        onRetry={() => answered !== null && answer(answered)}
      />
    </div>
  );
}
