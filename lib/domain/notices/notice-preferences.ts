import type { QuietHours } from "../time/wall-clock";

/** How a person gets notices. */
export interface NoticePreferences {
  readonly mail: boolean;
  readonly quiet: QuietHours | null;
  /** 0–23, of the local day. */
  readonly digestHour: number;
  /** Staff only, where one was chosen; a client's zone is in their profile. */
  readonly timeZone: string | null;
}

/** For a person who has not chosen. */
export const DEFAULT_NOTICE_PREFERENCES: NoticePreferences = {
  mail: true,
  quiet: { fromMinute: 22 * 60, untilMinute: 7 * 60 },
  digestHour: 8,
  timeZone: null,
};
