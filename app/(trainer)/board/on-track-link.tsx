import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-look";
import { boardHref } from "./board-view";

/** Clients on track stay folded: a full practice has hundreds of them. */
export function OnTrackLink({ count }: { readonly count: number }) {
  const t = useTranslations("board");
  if (count === 0) return null;
  return (
    <section aria-labelledby="on-track-link" className="mt-6">
      <h2 id="on-track-link" className="mb-2 font-semibold">
        {t("groups.on-track")} <span className="font-normal text-ink-soft">{count}</span>
      </h2>
      <a className={buttonClass("secondary", "regular")} href={boardHref({ show: "on-track" })}>
        {t("showOnTrack", { count })}
      </a>
    </section>
  );
}
