import { buttonClass } from "@/app/_ui/button-look";
import { clients } from "./board-empty";
import { boardHref, GROUP_TITLES } from "./board-view";

/** Clients on track stay folded: a full practice has hundreds of them. */
export function OnTrackLink({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="on-track-link" className="mt-6">
      <h2 id="on-track-link" className="mb-2 font-semibold">
        {GROUP_TITLES["on-track"]} <span className="font-normal text-ink-soft">{count}</span>
      </h2>
      <a className={buttonClass("secondary", "regular")} href={boardHref({ show: "on-track" })}>
        Show {clients(count)}
      </a>
    </section>
  );
}
