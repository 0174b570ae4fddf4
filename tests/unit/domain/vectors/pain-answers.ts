import type { History, PainFact } from "@/lib/domain/facts";
import { type Episode, hoursOpen } from "@/lib/domain/pain/episode";
import { isImproving } from "@/lib/domain/pain/episode-signs";
import { createContext } from "@/lib/domain/rules/context";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/thresholds/thresholds";
import type { Moment } from "@/lib/domain/vocabulary";
import { DAY, findingsOf, HOUR, history, instant, pain, session, severityOf } from "../build";
import type { Answer } from "./vector";

function theEpisode(facts: History, at: number): Episode {
  const [episode] = createContext(facts, at, DEFAULT_THRESHOLDS).episodes();
  if (episode === undefined) throw new Error("no episode");
  return episode;
}

/** As the vectors write instants: UTC, without thousandths. */
const inUtc = (at: number) => new Date(at).toISOString().replace(".000Z", "Z");

export const pain72hAnswer: Answer = ({ inputs }) => {
  const { timeZone, session: linked, region, side, qualities, reports, at } = inputs;
  const facts = history({
    timeZone,
    sessions: [
      session("s", instant(linked.startedAt), {
        kind: "strength",
        durationMinutes: linked.durationMinutes,
      }),
    ],
    pain: (reports as { reportedAt: string; nrs: number }[]).map(({ reportedAt, nrs }, index) =>
      pain(`p${index}`, instant(reportedAt), nrs, { region, side, qualities, sessionId: "s" }),
    ),
  });
  const evaluatedAt = at === undefined ? (facts.pain.at(-1)?.reportedAt ?? 0) : instant(at);
  const episode = theEpisode(facts, evaluatedAt);
  return {
    clockStart: inUtc(episode.clock().startAt),
    hoursOpen: episode.reports.map((report) => hoursOpen(episode, report)),
    hoursAtEvaluation: (evaluatedAt - episode.clock().startAt) / HOUR,
    peak: episode.peakNrs,
    latest: episode.latest.nrs,
    improving: isImproving(episode, DEFAULT_THRESHOLDS),
    painPast72h: severityOf(facts, evaluatedAt, "pain-past-72h"),
    painPast7d: severityOf(facts, evaluatedAt, "pain-past-7d"),
    followUpMissing: severityOf(facts, evaluatedAt, "follow-up-missing"),
  };
};

export const painClockAnswer: Answer = ({ inputs }) => {
  const { timeZone, sessionEndAt, reportedAt } = inputs;
  const report = pain("p", instant(reportedAt), 5, { sessionId: "s" });
  const facts = history({
    timeZone,
    sessions: [session("s", instant(sessionEndAt) - HOUR, { durationMinutes: 60 })],
    pain: [report],
  });
  const episode = theEpisode(facts, report.reportedAt);
  return {
    clockStart: inUtc(episode.clock().startAt),
    reportedAtUtc: inUtc(report.reportedAt),
    hoursOpen: hoursOpen(episode, report),
    past72Hours: severityOf(facts, report.reportedAt, "pain-past-72h") !== null,
  };
};

/** The lines that are about a low number, and not about its change, are out of the way. */
const CHANGE_ALONE = {
  ...DEFAULT_THRESHOLDS,
  "pain-worse.nrs": 0,
  "improving.lowNrs": -1,
};

export const nrsChangeAnswer: Answer = ({ inputs }) => {
  const { comparator, latest } = inputs;
  const start = instant("2026-03-02T08:00:00Z");
  const zero = comparator === 0;
  // An episode opens with a number: where the comparator is 0 an older report opened it.
  const reports: PainFact[] = [
    ...(zero ? [pain("p0", start - 1, 1)] : []),
    pain("p1", start, comparator),
    pain("p2", start + DAY, latest),
  ];
  const facts = history({ pain: reports });
  const worse = findingsOf(facts, start + DAY, "pain-worse", CHANGE_ALONE)[0]?.evidence.values;
  const isBetter = isImproving(theEpisode(facts, start + DAY), CHANGE_ALONE);
  const delta = Number(worse?.riseNrs ?? latest - comparator);
  return {
    delta,
    label: worse !== undefined ? "worse" : isBetter ? "better" : "same",
    // Nowhere in the product; what it would be from the numbers of the evidence.
    percent: zero ? null : (delta / Number(worse?.lowestNrs ?? comparator)) * 100,
  };
};

/** Three sessions alike, so that what one morning says is said of each. */
export const painMonitoringAnswer: Answer = ({ inputs }) => {
  const { before, during, nextMorning, weekMax, lastWeekMax } = inputs;
  const start = instant("2026-03-02T08:00:00Z");
  const felt = (id: string, at: number, nrs: number, moment: Moment, sessionId?: string) =>
    pain(id, at, nrs, { moment, ...(sessionId === undefined ? {} : { sessionId }) });
  const sessionsAt = [0, 2, 4].map((days) => start + days * DAY);
  const reports = sessionsAt.flatMap((at, index) => [
    felt(`b${index}`, at - HOUR, before, "before", `s${index}`),
    felt(`d${index}`, at + HOUR, during, "during", `s${index}`),
    felt(`m${index}`, at + DAY, nextMorning, "morning-after", `s${index}`),
  ]);
  const facts = history({
    sessions: sessionsAt.map((at, index) => session(`s${index}`, at)),
    pain: [
      ...reports,
      felt("w0", start - 6 * DAY, lastWeekMax, "now"),
      felt("w1", start + 6 * DAY, weekMax, "now"),
    ],
  });
  const at = start + 6 * DAY;
  const reasons = [
    ...(severityOf(facts, at, "pain-not-settled-morning") === null ? [] : ["not-settled"]),
    ...(severityOf(facts, at, "pain-over-5") === null ? [] : ["above-5"]),
  ];
  return { ok: reasons.length === 0, reasons };
};
