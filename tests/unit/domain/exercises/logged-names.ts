import { readFileSync } from "node:fs";

/**
 * Names as people's logs hold them, and how many of about 2,600 set rows have each. The names are
 * written down from public sources; the counts are our estimate of an ordinary log, the common lifts
 * first:
 * - Hevy's exercises: drkostas/hevy2garmin `mapper.py`, JoeR96/99-strength `hevyExercises.ts` (with
 *   the custom exercises of one user)
 * - Strong: flandolf/Workout `CommonExercises.kt`, fixtures of Strong imports in public parsers
 * - FitNotes: its default exercises as named in leynadm/fitPowerUp and in parsers' fixtures
 * - Liftosaur's built-in exercises; BryanM804/WorkoutBot `Exercises.js`; marcoshernanz/MiniLift
 * Names that are no movement (warm-up, stretching) and slips are part of it, as they are of logs.
 */
export interface LoggedName {
  readonly name: string;
  readonly rows: number;
}

export function readLoggedNames(): readonly LoggedName[] {
  const [, ...lines] = readFileSync(new URL("./logged-names.csv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const comma = line.indexOf(",");
    return {
      name: line.slice(comma + 1).replace(/^"|"$/g, ""),
      rows: Number(line.slice(0, comma)),
    };
  });
}
