"use client";

import { useState } from "react";
import { Button } from "./button";
import { painWord } from "./pain-word";
import { RadioSteps } from "./radio-steps";

interface NumberAnswerProps {
  readonly word: "Better" | "Worse";
  /** Unlike that of any other such control on the page. */
  readonly name: string;
  readonly lastNrs: number;
  readonly onAnswer: (nrs: number) => void;
}

/** Asks for the number. Save is a tap of its own: arrow keys choose a radio in passing. */
export function NumberAnswer({ word, name, lastNrs, onAnswer }: NumberAnswerProps) {
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
        hint={`It was ${lastNrs}.`}
        name={name}
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
