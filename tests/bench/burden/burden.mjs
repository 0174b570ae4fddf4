import { startChild } from "../child.mjs";

/** People of the cohort: about 3,000 client-weeks. */
const PEOPLE = 130;

/** Flags a client-week of people with nothing but ordinary soreness, and the stories, by the rules in force. */
export async function measureBurden() {
  const child = startChild("tests/bench/burden/child.ts", { execArgv: ["--import", "tsx"] });
  try {
    const { ratio, notes } = await child.ask({ people: PEOPLE });
    // The same people on every machine: nothing spreads.
    return { ratio, spread: 0, isConclusive: true, notes };
  } finally {
    child.stop();
  }
}
