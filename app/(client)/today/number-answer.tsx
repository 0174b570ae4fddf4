"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { RadioSteps } from "@/app/_ui/radio-steps";
import type { PlaceHistory } from "../pain/place-history";
import { placeKey } from "../pain/places";
import { painWord } from "../words";

interface NumberAnswerProps {
  readonly word: "Better" | "Worse";
  readonly history: PlaceHistory;
  readonly onAnswer: (nrs: number) => void;
}

/** Asks for the number. Save is a tap of its own: arrow keys choose a radio in passing. */
export function NumberAnswer({ word, history, onAnswer }: NumberAnswerProps) {
  const [nrs, setNrs] = useState<number | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (nrs === null) setIsMissing(true);
        else onAnswer(nrs);
      }}
      className="flex flex-col gap-2"
    >
      <RadioSteps
        legend={`${word}: how much is it now?`}
        hint={`It was ${history.latestNrs}.`}
        name={`${placeKey(history)}-nrs`}
        value={nrs}
        onChange={setNrs}
        lowLabel="no pain"
        highLabel="worst pain imaginable"
        wordFor={painWord}
        error={isMissing && nrs === null ? "Choose a number from 0 to 10." : undefined}
      />
      <Button type="submit" look="primary" size="touch">
        Save
      </Button>
    </form>
  );
}
