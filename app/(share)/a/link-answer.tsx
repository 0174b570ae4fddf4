"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { LinkButton } from "@/app/_ui/link-button";
import { StatusRegion } from "@/app/_ui/notice";
import type { MessageKey } from "@/app/i18n/translate";
import { type LinkQuestion, type LinkReceipt, readQuestion, sendAnswer } from "./ask-link";
import { Question, Recorded, Unreachable } from "./link-parts";

type State =
  | { readonly step: "loading" | "over" | "throttled" | "unreachable" }
  | { readonly step: "asking"; readonly isBusy: boolean; readonly failedNrs: number | null }
  | { readonly step: "recorded"; readonly receipt: LinkReceipt };

/** One question, answered without signing in. The token stays behind the `#` and in the bodies of two requests. */
export function LinkAnswer() {
  const t = useTranslations("check-in");
  const [state, setState] = useState<State>({ step: "loading" });
  const [question, setQuestion] = useState<LinkQuestion | null>(null);

  async function load() {
    const asked = await readQuestion(tokenOfAddress());
    if (asked.kind !== "received") return setState({ step: asked.kind });
    setQuestion(asked.value);
    setState({ step: "asking", isBusy: false, failedNrs: null });
  }

  async function answer(nrs: number) {
    setState({ step: "asking", isBusy: true, failedNrs: null });
    const sent = await sendAnswer(tokenOfAddress(), nrs);
    if (sent.kind === "received") return setState({ step: "recorded", receipt: sent.value });
    if (sent.kind !== "unreachable") return setState({ step: sent.kind });
    setState({ step: "asking", isBusy: false, failedNrs: nrs });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another link in the same tab is another question.
  useEffect(() => {
    void load();
    const reload = () => void load();
    window.addEventListener("hashchange", reload);
    return () => window.removeEventListener("hashchange", reload);
  }, []);

  return (
    <div className="flex flex-col gap-4">
      {question && state.step === "asking" ? (
        <Question question={question} isBusy={state.isBusy} onAnswer={(nrs) => void answer(nrs)} />
      ) : (
        <h1 className="text-2xl font-semibold tracking-tight">{t(TITLES[state.step])}</h1>
      )}
      <StatusRegion>
        {state.step === "loading" && <p className="text-ink-soft">{t("loading")}</p>}
        {state.step === "recorded" && <Recorded receipt={state.receipt} />}
        {state.step === "asking" && state.failedNrs !== null && (
          <Unreachable onRetry={() => void answer(state.failedNrs ?? 0)}>
            {t("unreachable.answer")}
          </Unreachable>
        )}
        {state.step === "unreachable" && (
          <Unreachable onRetry={() => void load()}>{t("unreachable.question")}</Unreachable>
        )}
        {state.step === "over" && <p>{t("over.explanation")}</p>}
        {state.step === "throttled" && <p>{t("throttled.explanation")}</p>}
      </StatusRegion>
      {state.step !== "loading" && (
        <LinkButton href="/today" size="touch" prefetch={false} className="self-start">
          {t("open")}
        </LinkButton>
      )}
    </div>
  );
}

const TITLES = {
  loading: "title",
  asking: "title",
  recorded: "recorded.title",
  over: "over.title",
  throttled: "throttled.title",
  unreachable: "title",
} as const satisfies Record<State["step"], MessageKey<"check-in">>;

/** The token behind the `#`. */
function tokenOfAddress(): string {
  return window.location.hash.slice(1);
}
