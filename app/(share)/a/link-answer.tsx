"use client";

import { useEffect, useState } from "react";
import { LinkButton } from "@/app/_ui/link-button";
import { StatusRegion } from "@/app/_ui/notice";
import { type LinkQuestion, type LinkReceipt, readQuestion, sendAnswer } from "./ask-link";
import { Question, Recorded, Unreachable } from "./link-parts";

type State =
  | { readonly step: "loading" | "over" | "throttled" | "unreachable" }
  | { readonly step: "asking"; readonly isBusy: boolean; readonly failedNrs: number | null }
  | { readonly step: "recorded"; readonly receipt: LinkReceipt };

/** One question, answered without signing in. The token stays behind the `#` and in the bodies of two requests. */
export function LinkAnswer() {
  const [state, setState] = useState<State>({ step: "loading" });
  const [question, setQuestion] = useState<LinkQuestion | null>(null);

  async function load() {
    const asked = await readQuestion(tokenOfAddress());
    if (asked.kind !== "answered") return setState({ step: asked.kind });
    setQuestion(asked.value);
    setState({ step: "asking", isBusy: false, failedNrs: null });
  }

  async function answer(nrs: number) {
    setState({ step: "asking", isBusy: true, failedNrs: null });
    const sent = await sendAnswer(tokenOfAddress(), nrs);
    if (sent.kind === "answered") return setState({ step: "recorded", receipt: sent.value });
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
        <h1 className="text-2xl font-semibold tracking-tight">{TITLES[state.step]}</h1>
      )}
      <StatusRegion>
        {state.step === "loading" && <p className="text-ink-soft">Looking up what is asked…</p>}
        {state.step === "recorded" && <Recorded receipt={state.receipt} />}
        {state.step === "asking" && state.failedNrs !== null && (
          <Unreachable onRetry={() => void answer(state.failedNrs ?? 0)}>
            Your answer may not have arrived. Try again: it counts once.
          </Unreachable>
        )}
        {state.step === "unreachable" && (
          <Unreachable onRetry={() => void load()}>Nothing was recorded.</Unreachable>
        )}
        {state.step === "over" && (
          <p>
            This link was used already, has expired, or a newer question took its place. It records
            nothing any more. Sign in to see what was recorded, or to tell Twinge how it is now.
          </p>
        )}
        {state.step === "throttled" && (
          <p>
            Too many links that are not ours were tried from here. Nothing was recorded. Wait a
            quarter of an hour, or sign in.
          </p>
        )}
      </StatusRegion>
      {state.step !== "loading" && (
        <LinkButton href="/today" size="touch" prefetch={false} className="self-start">
          Open Twinge
        </LinkButton>
      )}
    </div>
  );
}

const TITLES: Readonly<Record<State["step"], string>> = {
  loading: "Check-in",
  asking: "Check-in",
  recorded: "Thank you",
  over: "This link no longer works",
  throttled: "Please wait a little",
  unreachable: "Check-in",
};

/** What stands behind the `#`. */
function tokenOfAddress(): string {
  return window.location.hash.slice(1);
}
