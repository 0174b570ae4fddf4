import { useTranslations } from "next-intl";
import { formatGrouped, formatLoad } from "@/lib/words/units";
import { readNumber, type SessionDraft } from "./session-draft";

/** The session's load with its arithmetic, or that it is unknown: never a guess. */
export function LoadLine({ draft }: { readonly draft: SessionDraft }) {
  const t = useTranslations("log-session");
  const minutes = readNumber(draft.durationMinutes);
  const { rpe } = draft;
  if (rpe !== null && minutes) {
    return (
      <p>{t("load", { rpe, minutes: formatGrouped(minutes), load: formatLoad(rpe * minutes) })}</p>
    );
  }
  return <p className="text-ink-soft">{t("noLoad")}</p>;
}
