import type { MessageKey } from "@/app/i18n/translate";
import { BOARD_GROUPS, type BoardGroup } from "@/lib/domain/flags/standing";

export const GROUP_TITLES = {
  "needs-you": "groups.needs-you",
  "not-heard-from": "groups.not-heard-from",
  "on-track": "groups.on-track",
} as const satisfies Readonly<Record<BoardGroup, MessageKey<"board">>>;

/** What the address says, so that Back works and a view can be sent to a colleague. */
export interface BoardView {
  /** One group alone; absent: everybody but those on track. */
  readonly show?: BoardGroup;
  readonly after?: string;
}

export function parseBoardView(
  params: Readonly<Record<string, string | string[] | undefined>>,
): BoardView {
  const show = BOARD_GROUPS.find((group) => group === params.show);
  const { after } = params;
  return { ...(show && { show }), ...(typeof after === "string" && { after }) };
}

export function boardHref(view: BoardView): string {
  const params = new URLSearchParams();
  if (view.show) params.set("show", view.show);
  if (view.after) params.set("after", view.after);
  return params.size > 0 ? `/board?${params}` : "/board";
}
