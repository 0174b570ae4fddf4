import { Button } from "@/app/_ui/button";
import { formatNrs, formatRecent } from "@/app/_ui/format";
import { FourAnswers } from "@/app/_ui/four-answers";
import { Notice } from "@/app/_ui/notice";
import { placeHeading } from "@/lib/words/vocabulary";
import type { LinkQuestion, LinkReceipt } from "./ask-link";

interface QuestionProps {
  readonly question: LinkQuestion;
  readonly isBusy: boolean;
  readonly onAnswer: (nrs: number) => void;
}

export function Question({ question, isBusy, onAnswer }: QuestionProps) {
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
export function Recorded({ receipt: { nrs, asksMore } }: { readonly receipt: LinkReceipt }) {
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

export function Unreachable({ onRetry, children }: UnreachableProps) {
  return (
    <Notice tone="problem">
      <p>Twinge could not be reached. {children}</p>
      <Button size="touch" onClick={onRetry} className="mt-2">
        Try again
      </Button>
    </Notice>
  );
}
