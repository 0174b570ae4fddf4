"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import { painWord } from "./pain-word";
import { RadioSteps } from "./radio-steps";

interface NumberAnswerProps {
  readonly direction: "better" | "worse";
  /** Unlike that of any other such control on the page. */
  readonly name: string;
  readonly lastNrs: number;
  readonly onAnswer: (nrs: number) => void;
}

/** Asks for the number. Choosing one does not save it, because arrow keys choose each radio that they pass. */
export function NumberAnswer({ direction, name, lastNrs, onAnswer }: NumberAnswerProps) {
  const t = useTranslations("ui");
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
        legend={t(direction === "better" ? "answers.howMuchBetter" : "answers.howMuchWorse")}
        hint={t("answers.last", { nrs: lastNrs })}
        name={name}
        value={nrs}
        onChange={setNrs}
        lowLabel={painWord(0, t)}
        highLabel={painWord(10, t)}
        wordFor={(value) => painWord(value, t)}
        error={isMissing && nrs === null ? t("answers.missing") : undefined}
      />
      <Button type="submit" look="primary" size="touch">
        {t("save")}
      </Button>
    </form>
  );
}
