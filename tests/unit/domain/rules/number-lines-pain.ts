import type { PainFact } from "@/lib/domain/facts";
import type { ThresholdName } from "@/lib/domain/thresholds/thresholds";
import { DAY, HOUR, history, pain, session } from "../build";
import { around, type Case, minutesAround, NOON, type NumberLine } from "./number-line";

type Felt = readonly [hours: number, nrs: number, rest?: Partial<PainFact>];

/** Reports by hours after an onset, read at the last of them. */
function felt(...reports: readonly Felt[]): Case {
  const start = NOON - 100 * DAY;
  const facts = reports.map(([hours, nrs, rest], index) =>
    pain(`p${index}`, start + Math.round(hours * HOUR), nrs, { onsetAt: start, ...rest }),
  );
  return { facts: history({ pain: facts }), at: facts.at(-1)?.reportedAt ?? start };
}

/** A calf by hours after the end of a session that the first report names. */
function sore(...reports: readonly Felt[]): Case {
  const start = NOON - 100 * DAY;
  const facts = reports.map(([hours, nrs, rest], index) =>
    pain(`p${index}`, start + Math.round(hours * HOUR), nrs, {
      region: "calf",
      sessionId: "s",
      ...rest,
    }),
  );
  const sessions = [session("s", start - HOUR, { durationMinutes: 60 })];
  return { facts: history({ sessions, pain: facts }), at: facts.at(-1)?.reportedAt ?? start };
}

/** The same report again and again, the last at noon. */
function times(count: number, rest: Partial<PainFact>, hoursApart = 1): Case {
  const facts = Array.from({ length: count }, (_, index) =>
    pain(`p${index}`, NOON - index * hoursApart * HOUR, 2, rest),
  );
  return { facts: history({ pain: facts }), at: NOON };
}

/** Two sessions alike, with these numbers before and on the morning after. */
function mornings(before: number, after: number): Case {
  const startsAt = [NOON - 5 * DAY, NOON - 3 * DAY];
  const reports = startsAt.flatMap((at, index) => {
    const sessionId = `s${index}`;
    return [
      pain(`b${index}`, at - HOUR, before, { sessionId, moment: "before" }),
      pain(`m${index}`, at + DAY, after, { sessionId, moment: "morning-after" }),
    ];
  });
  const sessions = startsAt.map((at, index) => session(`s${index}`, at));
  return { facts: history({ sessions, pain: reports }), at: NOON };
}

/** So many episodes of the knee, each ended after a day. */
function episodes(count: number): Case {
  const reports = Array.from({ length: count }, (_, index) => {
    const at = NOON - (5 + index * 8) * DAY;
    const knee = { region: "knee", side: "left" } as const;
    return [
      pain(`a${index}`, at, 3, knee),
      pain(`b${index}`, at + HOUR, 0, knee),
      pain(`c${index}`, at + DAY, 0, knee),
    ];
  });
  return { facts: history({ pain: reports.flat() }), at: NOON };
}

/** Sore in the back after three sessions, each time over in two days; the last time up to a number. */
function sorenessEpisodes(lastPeakNrs: number): Case {
  const sessions = [20, 13, 6].map((days) => session(`s${days}`, NOON - days * DAY));
  const reports = sessions.flatMap(({ id: sessionId, startedAt }, index) => [
    pain(`a${index}`, startedAt + DAY, index === 2 ? lastPeakNrs : 3, { sessionId }),
    pain(`b${index}`, startedAt + 40 * HOUR, 0),
    pain(`c${index}`, startedAt + 60 * HOUR, 0),
  ]);
  return { facts: history({ sessions, pain: reports }), at: NOON };
}

/** One number of the knee, a day after its onset, read so many hours after the onset. */
function silent(hours: number, nrs: number): Case {
  const onsetAt = NOON - 10 * DAY;
  const report = pain("p", onsetAt + DAY, nrs, { onsetAt, region: "knee", side: "left" });
  return { facts: history({ pain: [report] }), at: onsetAt + Math.round(hours * HOUR) };
}

const CALF = { region: "calf" } as const;

export const PAIN_LINES = {
  "refer-persistent.jointHours": {
    rule: "refer-persistent",
    values: minutesAround(336),
    says: [null, "act", "act"],
    of: (hours) => felt([hours, 4]),
  },
  "refer-persistent.jointNrs": {
    rule: "refer-persistent",
    values: [3, 4, 5],
    says: [null, "act", "act"],
    of: (nrs) => felt([336, nrs]),
  },
  "refer-persistent.severeNrs": {
    rule: "refer-persistent",
    values: [6, 7, 8],
    says: [null, "act", "act"],
    of: (nrs) => felt([1, nrs, CALF]),
  },
  "refer-persistent.lateHours": {
    rule: "refer-persistent",
    values: minutesAround(1008),
    says: [null, "act", "act"],
    of: (hours) => felt([hours, 2, CALF]),
  },
  "refer-persistent.lateNrs": {
    rule: "refer-persistent",
    values: [1, 2, 3],
    says: [null, "act", "act"],
    of: (nrs) => felt([1008, nrs, CALF]),
  },
  "cramps-recurrent.reports": {
    rule: "cramps-recurrent",
    values: [2, 3, 4],
    says: [null, "watch", "watch"],
    of: (count) => times(count, { ...CALF, qualities: ["cramp"] }),
  },
  "soreness.maxNrs": {
    rule: "doms-window",
    values: [5, 6, 7],
    says: ["info", "info", null],
    of: (nrs) => sore([20, nrs]),
  },
  "soreness.onsetFromHours": {
    rule: "doms-window",
    values: minutesAround(6),
    says: [null, "info", "info"],
    of: (hours) => sore([hours, 3]),
  },
  "soreness.onsetToHours": {
    rule: "doms-window",
    values: minutesAround(48),
    says: ["info", "info", null],
    of: (hours) => sore([hours, 3]),
  },
  "improving.drop": {
    rule: "pain-past-72h",
    values: [1, 2, 3],
    says: ["act", "watch", "watch"],
    of: (drop) => sore([20, 3 + drop], [80, 3]),
  },
  "improving.lowNrs": {
    rule: "pain-past-72h",
    values: [1, 2, 3],
    says: ["watch", "watch", "act"],
    of: (nrs) => felt([80, nrs]),
  },
  "pain-past-72h.hours": {
    rule: "pain-past-72h",
    values: minutesAround(72),
    says: [null, null, "act"],
    of: (hours) => felt([hours, 5]),
  },
  "pain-past-72h.sorenessNrs": {
    rule: "pain-past-72h",
    values: [3, 4, 5],
    says: ["watch", "act", "act"],
    of: (nrs) => sore([20, 6], [80, nrs]),
  },
  "pain-past-7d.hours": {
    rule: "pain-past-7d",
    values: minutesAround(168),
    says: [null, null, "act"],
    of: (hours) => felt([hours, 2]),
  },
  "pain-past-7d.nrs": {
    rule: "pain-past-7d",
    values: [1, 2, 3],
    says: [null, "act", "act"],
    of: (nrs) => felt([169, nrs]),
  },
  "pain-worse.nrs": {
    rule: "pain-worse",
    values: [2, 3, 4],
    says: [null, "act", "act"],
    of: (nrs) => felt([1, 1], [2, 0], [24, nrs]),
  },
  "pain-worse.rise": {
    rule: "pain-worse",
    values: [1, 2, 3],
    says: [null, "act", "act"],
    of: (rise) => felt([1, 3], [24, 3 + rise]),
  },
  "pain-over-5.nrs": {
    rule: "pain-over-5",
    values: [4, 5, 6],
    says: [null, null, "act"],
    of: (nrs) => felt([1, nrs, { moment: "during" }]),
  },
  "pain-not-settled-morning.rise": {
    rule: "pain-not-settled-morning",
    values: [1, 2, 3],
    says: [null, "watch", "watch"],
    of: (rise) => mornings(0, rise),
  },
  "pain-not-settled-morning.nrs": {
    rule: "pain-not-settled-morning",
    values: [3, 4, 5],
    says: [null, "watch", "watch"],
    of: (nrs) => mornings(4, nrs),
  },
  "pain-recurrent.episodes": {
    rule: "pain-recurrent",
    values: [2, 3, 4],
    says: [null, "watch", "watch"],
    of: episodes,
  },
  "pain-recurrent.watchNrs": {
    rule: "pain-recurrent",
    values: [4, 5, 6],
    says: ["info", "watch", "watch"],
    of: sorenessEpisodes,
  },
  "follow-up-missing.hours": {
    rule: "follow-up-missing",
    values: minutesAround(96),
    says: [null, null, "info"],
    of: (hours) => silent(hours, 3),
  },
  "follow-up-missing.watchNrs": {
    rule: "follow-up-missing",
    values: [3, 4, 5],
    says: ["info", "watch", "watch"],
    of: (nrs) => silent(97, nrs),
  },
  "sit-tightness.sittingHours": {
    rule: "sit-tightness",
    values: around(6, 0.1),
    says: [null, "info", "info"],
    of: (sittingHoursPerDay) => {
      const reports = [pain("p", NOON, 2, { qualities: ["tight"] })];
      return { facts: history({ client: { sittingHoursPerDay }, pain: reports }), at: NOON };
    },
  },
  "sit-tightness.mostNrs": {
    rule: "sit-tightness",
    values: [2, 3, 4],
    says: ["info", "info", null],
    of: (nrs) => {
      const reports = [pain("p", NOON, nrs, { qualities: ["stiff"], region: "hip" })];
      return { facts: history({ client: { sittingHoursPerDay: 8 }, pain: reports }), at: NOON };
    },
  },
} as const satisfies Partial<Record<ThresholdName, NumberLine>>;
