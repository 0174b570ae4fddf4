"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import { NumberAnswer } from "./number-answer";

interface FourAnswersProps {
  /** The question, for people who do not see the card around it. */
  readonly legend: string;
  /** Unlike that of any other such control on the page. */
  readonly name: string;
  readonly lastNrs: number;
  readonly isBusy: boolean;
  readonly onAnswer: (nrs: number) => void;
}

/** How is it now? Same and gone in one tap; better and worse ask for the number. */
export function FourAnswers({ legend, name, lastNrs, isBusy, onAnswer }: FourAnswersProps) {
  const t = useTranslations("ui");
  const [asked, setAsked] = useState<"better" | "worse" | null>(null);
  return (
    <>
      <fieldset disabled={isBusy} className="grid grid-cols-4 gap-1.5">
        <legend className="sr-only">{legend}</legend>
        <Button size="touch" className="px-1" onClick={() => onAnswer(lastNrs)}>
          {t("answers.same")}
        </Button>
        <Button size="touch" className="px-1" onClick={() => setAsked("better")}>
          {t("answers.better")}
        </Button>
        <Button size="touch" className="px-1" onClick={() => setAsked("worse")}>
          {t("answers.worse")}
        </Button>
        <Button size="touch" className="px-1" onClick={() => onAnswer(0)}>
          {t("answers.gone")}
        </Button>
      </fieldset>
      {asked && (
        <NumberAnswer
          key={asked}
          direction={asked}
          name={`${name}-nrs`}
          lastNrs={lastNrs}
          onAnswer={onAnswer}
        />
      )}
    </>
  );
}
