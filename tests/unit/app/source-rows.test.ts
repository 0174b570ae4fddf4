import { describe, expect, it } from "vitest";
import { sourceRows } from "@/app/(trainer)/clients/[clientId]/source-rows";
import type { SessionFact } from "@/lib/domain/facts";
import { english } from "../../support/english";

const AT = Date.UTC(2026, 2, 3, 18, 0);

function wordsOf(rest: Partial<SessionFact>): string | undefined {
  const session: SessionFact = { id: "s", startedAt: AT, kind: "run", ...rest };
  const page = { client: { timeZone: "UTC" }, pain: [], sessions: [session] };
  return sourceRows(page, ["s"], english("client")).rows[0]?.words;
}

describe("an entry that a finding used", () => {
  it.each<[string, Partial<SessionFact>, string]>([
    [
      "a run with all its numbers",
      { distanceMeters: 11_100, durationMinutes: 60, rpe: 6 },
      "Tue 3 Mar 18:00: session, run, 11.1 km, 1 h, effort 6 of 10, 360 AU",
    ],
    [
      "a run that nobody measured",
      {},
      "Tue 3 Mar 18:00: session, run, no distance, no duration, no effort given, load not known",
    ],
    [
      "other kinds miss no distance",
      { kind: "strength", durationMinutes: 30, rpe: 5 },
      "Tue 3 Mar 18:00: session, strength, 30 min, effort 5 of 10, 150 AU",
    ],
    [
      "what the client said of a new style, warm-up and stretching",
      { kind: "row", durationMinutes: 30, rpe: 5, newStyle: true, warmUp: false, stretch: false },
      "Tue 3 Mar 18:00: session, row, 30 min, effort 5 of 10, 150 AU, new style of training, no warm-up, no stretch",
    ],
  ])("%s", (_name, rest, words) => {
    expect(wordsOf(rest)).toBe(words);
  });
});
