import fc from "fast-check";
import type { ClientFacts, History, PainFact, SessionFact } from "@/lib/domain/facts";
import type { Quality } from "@/lib/domain/vocabulary";
import { DAY, HOUR, pain, session } from "./build";

/** Weeks of training with soreness after some of the sessions, dense around the lines of soreness anew. */

const aDelay = fc.constantFrom(5, 6, 6, 12, 20, 24, 36, 48, 48, 49, 73, 80);
const aMinute = fc.constantFrom(0, 0, 0, -1, 1);

interface Soreness extends Pick<PainFact, "nrs" | "qualities" | "atRest"> {
  readonly delayHours: number;
  readonly minute: number;
  readonly link: "own" | "before" | "none";
  /** Onset, in hours before the report. */
  readonly onsetHours?: number;
  /** A 0 so many hours later. */
  readonly zeroHours?: number;
}

interface Day extends Pick<SessionFact, "kind" | "durationMinutes" | "rpe"> {
  readonly gapDays: number;
  readonly region: "lower-back" | "calf" | "knee";
  readonly soreness?: Soreness;
}

const aSoreness: fc.Arbitrary<Soreness> = fc.record(
  {
    delayHours: aDelay,
    minute: aMinute,
    nrs: fc.constantFrom(1, 2, 3, 4, 5, 6, 6, 7),
    link: fc.constantFrom("own", "before", "none", "none"),
    onsetHours: fc.constantFrom(0, 2, 30),
    qualities: fc.constantFrom<readonly Quality[]>(
      ["ache"],
      ["tight", "tender"],
      ["ache"],
      ["sharp"],
    ),
    atRest: fc.constantFrom(false, false, false, true),
    zeroHours: fc.constantFrom(10, 30, 60),
  },
  { requiredKeys: ["delayHours", "minute", "nrs", "link"] },
);

const aDay: fc.Arbitrary<Day> = fc.record(
  {
    gapDays: fc.constantFrom(1, 2, 3, 3, 4, 5, 7, 8),
    kind: fc.constantFrom("row", "row", "run", "other"),
    durationMinutes: fc.constantFrom(0, 60, 1200),
    rpe: fc.constantFrom(4, 8),
    soreness: aSoreness,
    region: fc.constantFrom("lower-back", "lower-back", "calf", "knee"),
  },
  { requiredKeys: ["gapDays", "kind", "region"] },
);

/** A row and the soreness that usually follows. */
const aCalmDay: fc.Arbitrary<Day> = fc.record({
  gapDays: fc.constantFrom(4, 5, 7),
  kind: fc.constant("row"),
  durationMinutes: fc.constant(60),
  region: fc.constant("lower-back"),
  soreness: fc.record({
    delayHours: fc.constantFrom(20, 24, 36),
    minute: fc.constant(0),
    nrs: fc.constantFrom(2, 3, 4, 5),
    link: fc.constant("none"),
  }),
});

export function aSoreHistory(
  end: number,
  aClient: fc.Arbitrary<ClientFacts>,
): fc.Arbitrary<History> {
  return fc
    .tuple(
      aClient,
      fc.array(aDay, { maxLength: 12 }),
      fc.array(aCalmDay, { minLength: 2, maxLength: 5 }),
    )
    .map(([client, drawn, calm]) => {
      const days = [...drawn, ...calm];
      const total = days.reduce((sum, { gapDays }) => sum + gapDays, 0);
      let at = end - total * DAY;
      const sessions: History["sessions"][number][] = [];
      const reports: PainFact[] = [];
      for (const [index, { gapDays, soreness, region, ...rest }] of days.entries()) {
        at += gapDays * DAY;
        sessions.push(session(`s${index}`, at, rest));
        if (soreness === undefined) continue;
        const { delayHours, minute, link, nrs, onsetHours, zeroHours, ...fields } = soreness;
        const endAt = at + (rest.durationMinutes ?? 0) * 60_000;
        const reportedAt = endAt + delayHours * HOUR + minute * 60_000;
        const sessionId = link === "own" ? `s${index}` : `s${index - 1}`;
        const place = { region, side: "left" } as const;
        reports.push(
          pain(`p${index}`, reportedAt, nrs, {
            ...place,
            ...fields,
            ...(link === "none" || (link === "before" && index === 0) ? {} : { sessionId }),
            ...(onsetHours === undefined ? {} : { onsetAt: reportedAt - onsetHours * HOUR }),
          }),
        );
        if (zeroHours === undefined) continue;
        reports.push(pain(`z${index}`, reportedAt + zeroHours * HOUR, 0, place));
      }
      return { client, sessions, pain: reports };
    });
}
