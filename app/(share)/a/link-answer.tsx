"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { formatNrs, formatRecent } from "@/app/_ui/format";
import { FourAnswers } from "@/app/_ui/four-answers";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice, StatusRegion } from "@/app/_ui/notice";
import { placeHeading } from "@/lib/domain/pain/place";
import { type LinkQuestion, type LinkReceipt, readQuestion, sendAnswer } from "./ask-link";

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

interface QuestionProps {
  readonly question: LinkQuestion;
  readonly isBusy: boolean;
  readonly onAnswer: (nrs: number) => void;
}

function Question({ question, isBusy, onAnswer }: QuestionProps) {
  const { region, side, occasion, lastNrs, lastReportedAt, now, timeZone } = question;
  const place = placeHeading(region, side);
  return (
    <>
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{place}</h1>
        <p className="mt-1 text-lg font-medium">{occasion}: how is it now?</p>
        <p className="text-ink-soft">
          Last {formatNrs(lastNrs)} {formatRecent(lastReportedAt, now, timeZone)}
        </p>
      </div>
      <FourAnswers
        legend={`${place}: how is it now?`}
        name="answer"
        lastNrs={lastNrs}
        isBusy={isBusy}
        onAnswer={onAnswer}
      />
    </>
  );
}

/** What was recorded; and where the number calls for questions, that they wait, and what not to wait for. */
function Recorded({ receipt: { nrs, asksMore } }: { readonly receipt: LinkReceipt }) {
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="done">
        <p>Recorded: {formatNrs(nrs)}. This link has done its work.</p>
      </Notice>
      {asksMore && (
        <Notice tone="plain">
          <p className="font-medium">Twinge has a few questions about this.</p>
          <p className="mt-1">
            They cannot be asked here. Open Twinge, sign in, and tell it once more how it is now. If
            it is getting worse quickly, or something about it worries you, do not wait for Twinge:
            call a doctor or your local emergency number.
          </p>
        </Notice>
      )}
    </div>
  );
}

interface UnreachableProps {
  readonly onRetry: () => void;
  readonly children: string;
}

function Unreachable({ onRetry, children }: UnreachableProps) {
  return (
    <Notice tone="problem">
      <p>Twinge could not be reached. {children}</p>
      <Button size="touch" onClick={onRetry} className="mt-2">
        Try again
      </Button>
    </Notice>
  );
}

/** What stands behind the `#`. */
function tokenOfAddress(): string {
  return window.location.hash.slice(1);
}
