"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary, type FieldFault, stillFaulty } from "@/app/_ui/error-summary";
import { PageHeader } from "@/app/_ui/page-header";
import type { Moment } from "@/lib/domain/vocabulary";
import { SaveBar } from "../save-bar";
import { useEntryStamps, useSave } from "../use-save";
import { OccasionFields, type SessionChoice } from "./occasion-fields";
import {
  emptyPlace,
  faultsOf,
  type OccasionDraft,
  type PlaceDraft,
  painBody,
  placeOfDraft,
  readyReport,
} from "./pain-draft";
import { PainResult } from "./pain-result";
import { PlaceFields } from "./place-fields";
import type { PlaceHistory } from "./place-history";
import type { PickerView } from "./place-picker";
import { type Place, placeKey } from "./places";
import { QuestionScreen } from "./question-screen";
import { type Answers, answersOf, nextQuestion } from "./questions";
import type { Urgency } from "./urgency";

interface PainFormProps {
  readonly histories: readonly PlaceHistory[];
  readonly recent: readonly Place[];
  readonly sessions: readonly SessionChoice[];
  /** The session after which the client came here; it is chosen beforehand. */
  readonly sessionId: string | null;
  /** What a check-in has asked about. */
  readonly moment: Moment | null;
  /** Chosen on the today page. */
  readonly start: { readonly place: Place; readonly nrs: number | null } | null;
  readonly asksAtOnce: boolean;
  readonly openUrgency: Urgency | null;
}

type Step = "form" | "questions" | "result";

export function PainForm(props: PainFormProps) {
  const t = useTranslations("log-pain");
  const historyOf = (place: Place | null) =>
    place ? props.histories.find((known) => placeKey(known) === placeKey(place)) : undefined;
  const [drafts, setDrafts] = useState<readonly PlaceDraft[]>(() => [startDraft(props, historyOf)]);
  const [occasion, setOccasion] = useState<OccasionDraft>({
    moment: props.moment,
    sessionId: props.sessionId,
    reportedAt: "",
  });
  const [answers, setAnswers] = useState<Answers>({});
  const [step, setStep] = useState<Step>(props.asksAtOnce ? "questions" : "form");
  const [shownFaults, setShownFaults] = useState<readonly FieldFault[]>([]);
  const [view, setView] = useState<PickerView>("list");
  const { state, save } = useSave();
  const stampOf = useEntryStamps();
  const nextKey = useRef(1);

  function changePlace(draft: PlaceDraft, change: Partial<PlaceDraft>) {
    const changed = { ...draft, ...change };
    const place = placeOfDraft(changed);
    const isNewPlace = place !== null && placeOfDraft(draft) === null;
    // A new report of a known place starts with the last qualities, never with the last number.
    const qualities = isNewPlace ? historyOf(place)?.lastQualities : undefined;
    const next = qualities && changed.qualities.length === 0 ? { ...changed, qualities } : changed;
    setDrafts(drafts.map((other) => (other.key === draft.key ? next : other)));
  }

  const reports = drafts.flatMap((draft) => readyReport(draft) ?? []);
  const questionFor = (given: Answers) => {
    for (const report of reports) {
      const id = nextQuestion(report, historyOf(report.place), given, Date.now());
      if (id) return id;
    }
    return null;
  };

  async function finish(given: Answers) {
    setStep("result");
    window.scrollTo(0, 0);
    await save(
      drafts.flatMap((draft) => {
        const report = readyReport(draft);
        if (!report) return [];
        const { id, recordedAt, at } = stampOf(draft.key);
        const own = answersOf(report, historyOf(report.place), given, at);
        const pain = painBody(draft, report, occasion, own, new Date(at));
        return [{ id, recordedAt, type: "pain" as const, pain }];
      }),
    );
  }

  function proceed(given: Answers) {
    setAnswers(given);
    if (questionFor(given)) setStep("questions");
    else void finish(given);
  }

  function submit() {
    const found = faultsOf(drafts, occasion, new Date(), t);
    setShownFaults(found);
    if (found.length === 0) proceed(answers);
    else window.scrollTo(0, 0);
  }

  if (step === "result") {
    return (
      <PainResult
        reports={reports}
        answers={answers}
        openUrgency={props.openUrgency}
        state={state}
        onRetry={() => finish(answers)}
        onEdit={() => setStep("form")}
      />
    );
  }
  const faults = stillFaulty(shownFaults, () => faultsOf(drafts, occasion, new Date(), t));
  const question = step === "questions" ? questionFor(answers) : null;
  if (question) {
    return (
      <QuestionScreen
        key={question}
        id={question}
        onAnswer={(answer) => proceed({ ...answers, [question]: answer })}
        onBack={() => setStep("form")}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-col gap-5"
    >
      <div>
        <PageHeader title={t("title")} />
        <ErrorSummary faults={faults} />
      </div>
      {drafts.map((draft) => (
        <PlaceFields
          key={draft.key}
          onRemove={
            drafts.length > 1
              ? () => setDrafts(drafts.filter((other) => other.key !== draft.key))
              : undefined
          }
          draft={draft}
          recent={props.recent.filter((place) => isFree(place, drafts))}
          faults={faults}
          view={view}
          onViewChange={setView}
          onChange={(change) => changePlace(draft, change)}
        />
      ))}
      <Button
        size="touch"
        onClick={() => setDrafts([...drafts, emptyPlace(`place-${nextKey.current++}`)])}
      >
        {t("addPlace")}
      </Button>
      <OccasionFields
        occasion={occasion}
        sessions={props.sessions}
        faults={faults}
        onChange={(change) => setOccasion({ ...occasion, ...change })}
      />
      <SaveBar />
    </form>
  );
}

function startDraft(
  { start }: PainFormProps,
  historyOf: (place: Place) => PlaceHistory | undefined,
): PlaceDraft {
  const empty = emptyPlace("place-0");
  if (!start) return empty;
  const qualities = historyOf(start.place)?.lastQualities ?? [];
  return { ...empty, ...start.place, nrs: start.nrs, qualities };
}

function isFree(place: Place, drafts: readonly PlaceDraft[]): boolean {
  const key = placeKey(place);
  return drafts.every((draft) => {
    const taken = placeOfDraft(draft);
    return !taken || placeKey(taken) !== key;
  });
}
