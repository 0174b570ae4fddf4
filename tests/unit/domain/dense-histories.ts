import fc from "fast-check";
import type { ClientFacts, History, PainFact, SessionFact } from "@/lib/domain/facts";
import { DAY, HOUR, pain, session } from "./build";

/** Histories for rules that ask for much at once and that chance alone would hardly ever meet. */

const nrs = fc.constantFrom(0, 1, 2, 3, 4, 5, 6);

/** Sessions of the last weeks, most with a number before and the morning after at one place. */
function aMorningHistory(endAt: number, aClient: fc.Arbitrary<ClientFacts>) {
  const aMorning = fc.record({
    daysBetween: fc.constantFrom(1, 2, 5),
    shift: fc.constantFrom(0, 0, 1),
    before: fc.option(nrs, { freq: 2 }),
    after: fc.option(fc.constantFrom(0, 2, 3, 4, 5, 6), { freq: 6 }),
  });
  return fc
    .tuple(aClient, fc.array(aMorning, { minLength: 2, maxLength: 6 }))
    .map(([client, mornings]): History => {
      const sessions: SessionFact[] = [];
      const reports: PainFact[] = [];
      let at = endAt;
      for (const [index, { daysBetween, shift, before, after }] of mornings.entries()) {
        at -= daysBetween * DAY - shift;
        const place = { region: "knee", side: "left", sessionId: `s${index}` } as const;
        sessions.push(session(`s${index}`, at, { kind: "run", rpe: 4, durationMinutes: 30 }));
        if (before !== null) {
          reports.push(pain(`b${index}`, at - HOUR, before, { ...place, moment: "before" }));
        }
        if (after !== null) {
          const moment = "morning-after";
          reports.push(pain(`m${index}`, at + 15 * HOUR, after, { ...place, moment }));
        }
      }
      return { client, sessions, pain: reports };
    });
}

/** Ten weeks of like sessions on nearly every day, perhaps with a break; the last may be more. */
function aSteadyHistory(endAt: number, aClient: fc.Arbitrary<ClientFacts>) {
  const aDay = fc.option(
    fc.constantFrom({ kind: "run" as const }, { kind: "row" as const }, { kind: "swim" as const }),
    { freq: 6 },
  );
  return fc
    .tuple(
      aClient,
      fc.array(aDay, { minLength: 70, maxLength: 70 }),
      fc.constantFrom("run", "swim", null),
      fc.constantFrom(1, 1.1, 2),
      fc.constantFrom(null, null, 4, 5, 6, 13, 20),
      fc.array(
        fc.tuple(fc.integer({ min: 0, max: 80 }), nrs, fc.constantFrom("knee", "shoulder")),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([client, days, lastKind, more, backDaysAgo, reports]): History => {
      const sessions = days.flatMap((drawn, index) => {
        const daysAgo = days.length - 1 - index;
        const isOff = backDaysAgo !== null && daysAgo > backDaysAgo && daysAgo < backDaysAgo + 23;
        if (drawn === null || isOff) return [];
        const kind = daysAgo < 7 && lastKind !== null ? lastKind : drawn.kind;
        const durationMinutes = daysAgo < 7 ? 40 * more : 40;
        const at = endAt - daysAgo * DAY - 6 * HOUR;
        return [session(`s${index}`, at, { kind, rpe: 5, durationMinutes, distanceMeters: 6000 })];
      });
      const felt = reports.map(([hoursAgo, number, region], index) =>
        pain(`p${index}`, endAt - hoursAgo * HOUR, number, {
          region: region === "knee" ? "knee" : "shoulder",
          side: "left",
        }),
      );
      return { client, sessions, pain: felt };
    });
}

/** A lifter near the most of a month ago, on days in a row, with or without pain there. */
function aLiftingHistory(endAt: number, aClient: fc.Arbitrary<ClientFacts>) {
  const aLift = fc.record({
    daysAgo: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 8, 15, 20),
    loadKg: fc.constantFrom(84, 85, 90, 95, 100, 105.5),
    sets: fc.integer({ min: 1, max: 3 }),
    setRpe: fc.option(fc.constantFrom(9, 9.5), { freq: 2 }),
    rpe: fc.constantFrom(4, 6, 8),
    durationMinutes: fc.constantFrom(30, 60),
  });
  return fc
    .tuple(
      aClient,
      fc.uniqueArray(aLift, { minLength: 3, maxLength: 9, selector: ({ daysAgo }) => daysAgo }),
      fc.constantFrom(undefined, "2025-09-20", "2026-03-01"),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), nrs), { maxLength: 4 }),
    )
    .map(([client, lifts, trainingSinceOn, reports]): History => {
      const press = (
        id: string,
        at: number,
        rest: Partial<SessionFact>,
        loads: readonly object[],
      ) =>
        session(id, at, {
          kind: "strength",
          exercises: [{ name: "Press", regions: { chest: 1, shoulder: 0.5 }, sets: loads }],
          ...rest,
        });
      const best = press("best", endAt - 25 * DAY, { rpe: 4, durationMinutes: 30 }, [
        { reps: 1, loadKg: 100 },
      ]);
      const sessions = lifts.map(({ daysAgo, loadKg, sets, setRpe, ...rest }) =>
        press(
          `s${daysAgo}`,
          endAt - daysAgo * DAY - 3 * HOUR,
          rest,
          Array.from({ length: sets }, () => ({
            reps: 1,
            loadKg,
            ...(setRpe === null ? {} : { rpe: setRpe }),
          })),
        ),
      );
      const felt = reports.map(([hoursAgo, number], index) =>
        pain(`p${index}`, endAt - hoursAgo * HOUR, number, { region: "chest", side: "both" }),
      );
      return {
        client: { ...client, ...(trainingSinceOn === undefined ? {} : { trainingSinceOn }) },
        sessions: [best, ...sessions],
        pain: felt,
      };
    });
}

/** Cramps about the line of their count. */
function aCrampHistory(endAt: number, aClient: fc.Arbitrary<ClientFacts>) {
  const aCramp = fc.record({
    hoursAgo: fc.integer({ min: 0, max: 15 * 24 }),
    isSwollen: fc.constantFrom(false, false, false, true),
    side: fc.constantFrom("left" as const, "right" as const),
  });
  return fc.tuple(aClient, fc.array(aCramp, { minLength: 2, maxLength: 5 })).map(
    ([client, cramps]): History => ({
      client,
      sessions: [],
      pain: cramps.map(({ hoursAgo, isSwollen, side }, index) =>
        pain(`p${index}`, endAt - hoursAgo * HOUR, 2, {
          region: "calf",
          side,
          qualities: isSwollen ? ["cramp", "swelling"] : ["cramp"],
        }),
      ),
    }),
  );
}

/** Each dense in the weeks before `endAt`. */
export function aDenseHistory(
  endAt: number,
  aClient: fc.Arbitrary<ClientFacts>,
): fc.Arbitrary<History> {
  return fc.oneof(
    aMorningHistory(endAt, aClient),
    aSteadyHistory(endAt, aClient),
    aLiftingHistory(endAt, aClient),
    aCrampHistory(endAt, aClient),
  );
}
