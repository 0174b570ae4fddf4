import { buttonClass } from "@/app/_ui/button-look";
import type { BoardGroup } from "@/lib/domain/flags/standing";
import { clients } from "./board-empty";
import { boardHref } from "./board-view";
import { RowList } from "./row-list";
import type { ShownRow } from "./shown-row";

export const GROUP_TITLES: Readonly<Record<BoardGroup, string>> = {
  "needs-you": "Needs you",
  "not-heard-from": "Not heard from",
  "on-track": "On track",
};

interface GroupProps {
  readonly group: BoardGroup;
  readonly count: number;
  readonly rows: readonly ShownRow[];
  readonly now: number;
}

export function Group({ group, count, rows, now }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={group} className="mt-6 first:mt-0">
      <h2 id={group} className="mb-2 font-semibold">
        {GROUP_TITLES[group]} <span className="font-normal text-ink-soft">{count}</span>
      </h2>
      <RowList rows={rows} now={now} />
    </section>
  );
}

/** Those on track stay folded: a full practice has hundreds of them. */
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
