import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { formatRecent } from "@/app/_ui/format";
import { FourAnswers } from "@/app/_ui/four-answers";
import { Notice } from "@/app/_ui/notice";
import { formatNrs } from "@/lib/words/units";
import { placeHeading } from "@/lib/words/vocabulary";
import type { LinkQuestion, LinkReceipt } from "./ask-link";

interface QuestionProps {
  readonly question: LinkQuestion;
  readonly isBusy: boolean;
  readonly onAnswer: (nrs: number) => void;
}

export function Question({ question, isBusy, onAnswer }: QuestionProps) {
  const t = useTranslations("check-in");
  const { region, side, occasion, lastNrs, lastReportedAt, now, timeZone } = question;
  const place = placeHeading(region, side);
  return (
    <>
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{place}</h1>
        <p className="mt-1 text-lg font-medium">{t("asked", { occasion })}</p>
        <p className="text-ink-soft">
          {t("last", {
            nrs: formatNrs(lastNrs),
            time: formatRecent(lastReportedAt, now, timeZone),
          })}
        </p>
      </div>
      <FourAnswers
        legend={t("placeNow", { place })}
        name="answer"
        lastNrs={lastNrs}
        isBusy={isBusy}
        onAnswer={onAnswer}
      />
    </>
  );
}

/** What was recorded. Where the number leads to further questions: where they are asked, and when not to wait for them. */
export function Recorded({ receipt: { nrs, asksMore } }: { readonly receipt: LinkReceipt }) {
  const t = useTranslations("check-in");
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="done">
        <p>{t("recorded.nrs", { nrs: formatNrs(nrs) })}</p>
      </Notice>
      {asksMore && (
        <Notice tone="plain">
          <p className="font-medium">{t("recorded.moreTitle")}</p>
          <p className="mt-1">{t("recorded.more")}</p>
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
  const t = useTranslations("check-in");
  return (
    <Notice tone="problem">
      <p>{children}</p>
      <Button size="touch" onClick={onRetry} className="mt-2">
        {t("unreachable.retry")}
      </Button>
    </Notice>
  );
}
