/**
 * How far back the facts matter, in one place. A window of a client's history must
 * load at least this much; more changes nothing.
 *
 * Two things have no fixed age. A break may have been long: in the four weeks after it, load also
 * the sessions of the `breakBaselineDays` local days that end on the day of the last session before
 * it, whether that one lies in the window or not. A pain may be old: load every report of a place
 * since the first of a pain that goes on, or that was reported in the last `endedPainDays` (reports at
 * most 7 days apart, not ended by zeros); and the sessions that its reports name, that may have begun
 * its clock or, in a muscle, that may have brought soreness anew to any of its positive reports.
 */
export const LOOK_BACK = Object.freeze({
  /** Sessions, in days before `at`: this week and the eight before it. */
  sessionDays: 64,
  /**
   * The same for an assessment that asks for strength, as it says itself: a session of the last 7
   * local days looks 90 days back for what its sets are compared with.
   */
  strengthDays: 98,
  /**
   * Runs, in days before `at`, for a client who gave a body mass index above the line: a run of the
   * last 7 local days counts as a start when the 180 days before it held none.
   */
  runDays: 188,
  /** p-27 … p, the four weeks before a break. */
  breakBaselineDays: 28,
  /**
   * Pain reports, in days before `at`. The rules need 43: the 42 local days of recurring pain, one of which may have
   * 25 hours. Four more weeks let the board say when a client last reported, so that older reports are seldom needed
   * for it.
   */
  painDays: 71,
  /**
   * A pain that has ended or was replaced still counts this long after its last report, in days before
   * `at`: the 42 local days of recurring pain; one more covers every zone.
   */
  endedPainDays: 43,
  /** A session may begin an episode's clock when it ended up to 48 h before the first report. */
  sessionHoursBeforeEpisode: 48,
});

/**
 * The loaded pain reaches further back than the rules need: for so long an earlier evaluation can be
 * judged again.
 */
export const JUDGED_AGAIN_DAYS = 21;

/** Fixed windows of the rules. Elapsed days are 24 h each; local days are calendar days. */
export const WINDOWS = Object.freeze({
  /** Warning answers and signs count for this long (elapsed). */
  answersDays: 14,
  /** A report of 3/10 or more within this time raises a load finding (elapsed). */
  painNearHours: 72,
  /** Sessions whose next morning is looked at (elapsed). */
  morningDays: 28,
  /** "This week" of the load rules (local days, today included). */
  weekDays: 7,
  /** This week and the three before it (local days). */
  monthDays: 28,
  /** Weeks before this one whose largest load a jump is held against. */
  jumpWeeks: 7,
  /** Weeks before this one whose running is held against this week's. */
  runWeeks: 4,
  /** The two halves of the month that strain compares (local days). */
  fortnightDays: 14,
  /** Pain of the region that a heavy lift or a rising load is held against (local days). */
  regionPainDays: 7,
  /** Weeks before this one whose region shares are the usual ones. */
  shareWeeks: 4,
  /** Weeks before this one that a monotonous week is compared with. */
  monotonyWeeks: 8,
  /** Episodes that count as recurring (local days). */
  recurrentDays: 42,
});

/** Days of the small pain chart on the trainer's board (local days, today included). */
export const PAIN_DAYS = 14;
