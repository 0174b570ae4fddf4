import { describe, expect, it } from "vitest";
import { faultsOf, sessionBody } from "@/app/(client)/log/session/session-body";
import { emptySession, inUnit, repeatOf } from "@/app/(client)/log/session/session-draft";
import type { SessionFact } from "@/lib/domain/facts";
import { english } from "../../support/english";

const text = english("log-session");
const SAVED_AT = new Date("2026-03-09T18:00:00Z");

const last: SessionFact = {
  id: "last",
  startedAt: 0,
  kind: "strength",
  durationMinutes: 60,
  rpe: 8,
  exercises: [{ name: "Squat", sets: [{ reps: 5, loadKg: 70 }] }],
};

describe("repeating a session", () => {
  it("never repeats how hard it was", () => {
    expect(sessionBody(repeatOf(last, "kg"), SAVED_AT)).not.toHaveProperty("rpe");
  });

  it("keeps a weight that was not touched to the gram, in either unit", () => {
    const draft = repeatOf(last, "lb");
    expect(draft.exercises[0]?.sets[0]?.weight).toBe("154.3");
    expect(sessionBody(draft, SAVED_AT).exercises?.[0]?.sets).toEqual([{ reps: 5, loadKg: 70 }]);
    const exercises = draft.exercises.map((exercise) => inUnit(exercise, "kg"));
    expect(exercises[0]?.sets[0]?.weight).toBe("70");
    expect(sessionBody({ ...draft, exercises }, SAVED_AT).exercises?.[0]?.sets[0]?.loadKg).toBe(70);
  });

  it("stores a weight that was changed in pounds as kg", () => {
    const draft = repeatOf(last, "lb");
    const exercises = draft.exercises.map((exercise) => ({
      ...exercise,
      sets: exercise.sets.map((set) => ({ ...set, weight: "100" })),
    }));
    const body = sessionBody({ ...draft, exercises }, SAVED_AT);
    expect(body.exercises?.[0]?.sets[0]?.loadKg).toBe(45.359);
  });
});

describe("the body of a session", () => {
  it("began its minutes before Save, where no start was given", () => {
    const body = sessionBody({ ...emptySession("run"), durationMinutes: "45" }, SAVED_AT);
    expect(new Date(body.startedAt).toISOString()).toBe("2026-03-09T17:15:00.000Z");
  });

  it("leaves out what was not said", () => {
    const body = sessionBody(emptySession("walk"), SAVED_AT);
    expect(Object.keys(body).sort()).toEqual(["kind", "startedAt"]);
  });

  it("reads a decimal comma and stores metres", () => {
    const body = sessionBody({ ...emptySession("run"), distanceKm: "5,25" }, SAVED_AT);
    expect(body.distanceMeters).toBe(5250);
  });

  it("drops a distance that another kind had", () => {
    const body = sessionBody({ ...emptySession("strength"), distanceKm: "5" }, SAVED_AT);
    expect(body).not.toHaveProperty("distanceMeters");
  });
});

describe("faults of a session", () => {
  it.each(["abc", "-5", "1441", "1e3"])("refuses %s minutes", (durationMinutes) => {
    const faults = faultsOf({ ...emptySession("run"), durationMinutes }, SAVED_AT, text);
    expect(faults.map(({ id }) => id)).toEqual(["duration"]);
  });

  it("finds nothing wrong with a form that is left empty", () => {
    expect(faultsOf(emptySession("strength"), SAVED_AT, text)).toEqual([]);
  });
});
