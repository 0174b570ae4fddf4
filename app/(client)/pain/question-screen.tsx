"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import type { ScreeningQuestionId } from "@/lib/domain/vocabulary";
import { SCREENING_ANSWERS, type ScreeningAnswer } from "@/lib/domain/vocabulary";
import { QUESTION_TEXTS } from "@/lib/words/screening";
import { ANSWER_WORDS, capitalise } from "@/lib/words/vocabulary";

interface QuestionScreenProps {
  readonly id: ScreeningQuestionId;
  readonly onAnswer: (answer: ScreeningAnswer) => void;
  readonly onBack: () => void;
}

/** One question, three answers of the same size. Render it under a key of the question's id. */
export function QuestionScreen({ id, onAnswer, onBack }: QuestionScreenProps) {
  const t = useTranslations("log-pain");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="question">
      <p className="text-sm text-ink-soft">{t("question")}</p>
      <h1
        id="question"
        ref={heading}
        tabIndex={-1}
        className="mt-3 text-xl font-semibold focus-visible:outline-none"
      >
        {QUESTION_TEXTS[id]}
      </h1>
      <div className="mt-5 grid grid-cols-3 gap-2">
        {SCREENING_ANSWERS.map((answer) => (
          <Button key={answer} size="touch" onClick={() => onAnswer(answer)} className="min-h-16">
            {capitalise(ANSWER_WORDS[answer])}
          </Button>
        ))}
      </div>
      <Button look="quiet" size="touch" onClick={onBack} className="mt-4">
        {t("back")}
      </Button>
    </section>
  );
}
