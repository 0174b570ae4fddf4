import { formatLoad, formatNumber } from "@/app/_ui/format";
import { readNumber, type SessionDraft } from "./session-draft";

/** The session's load with its arithmetic, or that it is unknown: never a guess. */
export function LoadLine({ draft }: { readonly draft: SessionDraft }) {
  const minutes = readNumber(draft.durationMinutes);
  const { rpe } = draft;
  if (rpe !== null && minutes) {
    return (
      <p>
        Session load: {rpe} × {formatNumber(minutes)} min = {formatLoad(rpe * minutes)}
      </p>
    );
  }
  return (
    <p className="text-ink-soft">
      Without minutes and effort the load of this session is unknown. Twinge does not guess it.
    </p>
  );
}
