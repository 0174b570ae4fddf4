"use client";

import { useState } from "react";
import { Button } from "./button";
import { NumberAnswer } from "./number-answer";

interface FourAnswersProps {
  /** What is asked, for those who do not see the card around it. */
  readonly legend: string;
  /** Unlike that of any other such control on the page. */
  readonly name: string;
  readonly lastNrs: number;
  readonly isBusy: boolean;
  readonly onAnswer: (nrs: number) => void;
}

/** How is it now? Same and gone in one tap; better and worse ask for the number. */
export function FourAnswers({ legend, name, lastNrs, isBusy, onAnswer }: FourAnswersProps) {
  const [asked, setAsked] = useState<"Better" | "Worse" | null>(null);
  return (
    <>
      <fieldset disabled={isBusy} className="grid grid-cols-4 gap-1.5">
        <legend className="sr-only">{legend}</legend>
        <Button size="touch" className="px-1" onClick={() => onAnswer(lastNrs)}>
          Same
        </Button>
        <Button size="touch" className="px-1" onClick={() => setAsked("Better")}>
          Better
        </Button>
        <Button size="touch" className="px-1" onClick={() => setAsked("Worse")}>
          Worse
        </Button>
        <Button size="touch" className="px-1" onClick={() => onAnswer(0)}>
          Gone
        </Button>
      </fieldset>
      {asked && (
        <NumberAnswer
          key={asked}
          word={asked}
          name={`${name}-nrs`}
          lastNrs={lastNrs}
          onAnswer={onAnswer}
        />
      )}
    </>
  );
}
