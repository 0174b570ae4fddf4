/** Both changes of the year in three zones; the third shifts by half an hour, south of the line. */
export const CLOCK_CHANGES = [
  ["America/New_York", "forward", "2026-03-08T07:00:00Z", 60],
  ["America/New_York", "back", "2026-11-01T06:00:00Z", -60],
  ["Europe/Berlin", "forward", "2026-03-29T01:00:00Z", 60],
  ["Europe/Berlin", "back", "2026-10-25T01:00:00Z", -60],
  ["Australia/Lord_Howe", "forward", "2026-10-03T15:30:00Z", 30],
  ["Australia/Lord_Howe", "back", "2026-04-04T15:00:00Z", -30],
] as const;
