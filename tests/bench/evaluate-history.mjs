// Lines for `evaluate` of clients who train four or five times a week, as their phones would have sent them.

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const WEEKS = 12;
const ZONES = ["America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Sydney"];
const LIFTS = [
  "Deadlift",
  "Squat (Barbell)",
  "Bench Press (Barbell)",
  "Overhead Press",
  "Bent Over Row",
  "Pull Up",
  "Leg Press",
  "Romanian Deadlift",
  "Lunge",
  "Plank",
  "Lat Pulldown",
  "Hip Thrust",
];
const PLACES = [
  ["lower-back", "middle"],
  ["knee", "left"],
  ["shoulder", "right"],
];

/** The line of client number `seed`, of the weeks before `at`; no two seeds share an instant. */
export function makeLine(seed, weeks = WEEKS) {
  const random = randomOf(seed);
  const at = Date.UTC(2026, 2, 9, 12) + seed * 1013;
  const sessions = [];
  const pain = [];
  for (let daysAgo = weeks * 7; daysAgo > 0; daysAgo -= 1) {
    if (random() > 4.5 / 7) continue;
    const startedAt = at - daysAgo * DAY_MS + Math.floor(random() * 600) * MINUTE_MS;
    sessions.push(makeSession(`s-${sessions.length}`, startedAt, random));
    if (random() < 0.4)
      pain.push(makeReport(`p-${pain.length}`, startedAt, sessions.at(-1), random));
  }
  const history = {
    version: 1,
    client: {
      timeZone: pick(ZONES, random),
      sittingHoursPerDay: 7.5,
      trainingSince: "2024-05-01",
      conditions: random() < 0.2 ? ["osteoporosis"] : [],
    },
    sessions,
    pain,
    restDays: [],
  };
  return { id: `case-${seed}`, at: iso(at), history };
}

function makeSession(id, startedAt, random) {
  const isRun = random() < 0.25;
  return {
    id,
    startedAt: iso(startedAt),
    kind: isRun ? "run" : "strength",
    durationMinutes: 40 + Math.floor(random() * 40),
    rpe: 4 + Math.floor(random() * 10) / 2,
    ...(isRun ? { distanceMeters: 4000 + Math.floor(random() * 50) * 100 } : {}),
    warmUp: random() < 0.7,
    stretch: random() < 0.5,
    ...(isRun ? {} : { exercises: Array.from({ length: 5 }, () => makeExercise(random)) }),
  };
}

function makeExercise(random) {
  const loadKg = 40 + Math.floor(random() * 40) * 2.5;
  const working = Array.from({ length: 3 }, () => ({
    reps: 3 + Math.floor(random() * 8),
    loadKg,
    rpe: 6 + Math.floor(random() * 8) / 2,
  }));
  return {
    name: pick(LIFTS, random),
    sets: [{ reps: 8, loadKg: loadKg / 2, warmUp: true }, ...working],
  };
}

function makeReport(id, startedAt, session, random) {
  const [region, side] = pick(PLACES, random);
  const hours = 2 + Math.floor(random() * 60);
  return {
    id,
    reportedAt: iso(startedAt + 60 * hours * MINUTE_MS),
    region,
    side,
    nrs: Math.floor(random() * 7),
    moment: pick(["now", "after", "morning-after"], random),
    sessionId: session.id,
    qualities: random() < 0.5 ? ["ache", "stiff"] : ["sharp"],
    atRest: random() < 0.3,
    ...(random() < 0.3
      ? { screening: { "ce-saddle": "no", "ce-bladder": "no", cough: "yes" } }
      : {}),
  };
}

function iso(at) {
  return new Date(at).toISOString();
}

function pick(values, random) {
  return values[Math.floor(random() * values.length)];
}

/** The same numbers for the same seed on every machine (mulberry32). */
function randomOf(seed) {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
