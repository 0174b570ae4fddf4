import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Row } from "@/app/(trainer)/board/row";
import { toShownRow } from "@/app/(trainer)/board/shown-row";
import { sparkline } from "@/app/(trainer)/board/sparkline";
import type { BoardRow } from "@/lib/services/views/board";

const NOW = Date.UTC(2026, 2, 9, 12);
const HOUR_MS = 3_600_000;

const ROW: BoardRow = {
  clientId: "01954f5a-0000-7000-8000-000000000001",
  name: "Iris Q.",
  group: "needs-you",
  sortKey: "0000000000000000",
  severity: "act",
  category: "persistent-pain",
  reason: {
    kind: "finding",
    finding: {
      rule: "pain-past-72h",
      category: "persistent-pain",
      severity: "act",
      region: "knee",
      side: "left",
      evidence: {
        values: { latestNrs: 5, lastPositiveHoursOpen: 84 },
        thresholds: { hours: 72 },
      },
      details: { sessionOn: "2026-03-02", lastPositiveNrs: 5 },
    },
  },
  flagId: "01954f5a-0000-7000-8000-000000000002",
  reasonCount: 2,
  openFlagCount: 1,
  sinceAt: NOW - 30 * HOUR_MS,
  unknownSinceAt: null,
  unknownNrs: null,
  checkInSinceAt: null,
  lastReportAt: NOW - 3 * HOUR_MS,
  lastNrs: 5,
  lastActivityAt: NOW - 3 * HOUR_MS,
  painByDay: [-1, -1, 3, 4, -1, 5],
  acknowledgedAt: null,
};

function markupOf(row: Partial<BoardRow>): string {
  return renderToStaticMarkup(
    <Row
      row={toShownRow({ ...ROW, ...row }, NOW)}
      texts={{ acknowledge: "Acknowledge", acknowledged: "Acknowledged" }}
      acknowledgeLabel={`Acknowledge ${row.name ?? ROW.name}`}
      progress={undefined}
      linkRef={() => {}}
      onAcknowledge={() => {}}
      onKeyDown={() => {}}
    />,
  );
}

/** A reason whose sentence names an exercise, which is the client's own text. */
function liftedOnly(exercise: string): BoardRow["reason"] {
  return {
    kind: "finding",
    finding: {
      rule: "max-out-exposure",
      category: "overuse",
      severity: "watch",
      region: "chest",
      evidence: {
        values: { nearMaxSets: 2, highestNrs: 0, reasons: ["novice"] },
        thresholds: { noviceMonths: 6 },
      },
      details: { exercises: [exercise] },
    },
  };
}

/** What a reader of the markup sees, tags taken away. */
function textOf(row: Partial<BoardRow>): string {
  return markupOf(row).replace(/<[^>]+>/g, "|");
}

describe("a row of the board", () => {
  it("lets no name or reason become markup", () => {
    const name = `<img src=x onerror='alert(1)'>`;
    const markup = markupOf({ name, reason: liftedOnly(`"><script>alert(1)</script>`) });
    expect(markup).not.toMatch(/<img|<script/);
    expect(markup).toContain(
      `aria-label="Acknowledge &lt;img src=x onerror=&#x27;alert(1)&#x27;&gt;"`,
    );
  });

  it("says who, why, since when and what was reported last, and leads to the evidence", () => {
    expect(textOf({})).toContain("Iris Q.");
    expect(textOf({})).toContain("84 hours after Monday&#x27;s session.| +2 more reasons|");
    expect(textOf({})).toContain("for 30 h · last report 5/10, 3 h ago");
    expect(markupOf({})).toContain(`href="/clients/${ROW.clientId}#${ROW.flagId}"`);
  });

  it("shows silence as silence, whatever the severity", () => {
    const silent = textOf({
      group: "not-heard-from",
      unknownSinceAt: NOW - 26 * HOUR_MS,
      unknownNrs: 5,
      sinceAt: NOW - 26 * HOUR_MS,
      // Of another place.
      lastReportAt: NOW - HOUR_MS,
      lastNrs: 2,
      checkInSinceAt: NOW - 27 * HOUR_MS,
    });
    expect(silent).toContain("Unknown");
    expect(silent).not.toContain("Act|");
    expect(silent).toContain("|unknown for 26 h, last 5/10 · check-in unanswered for 27 h|");
  });

  it("offers to acknowledge once, and only where there is a flag", () => {
    expect(textOf({})).toContain("|Acknowledge|");
    const acknowledged = textOf({ acknowledgedAt: NOW - HOUR_MS });
    expect(acknowledged).toContain("acknowledged 1 h ago");
    expect(acknowledged).not.toContain("|Acknowledge|");
    expect(textOf({ flagId: null, severity: null })).not.toContain("|Acknowledge|");
  });

  it("stays small, because its text is sent twice, as markup and as data", () => {
    expect(markupOf({}).length).toBeLessThan(900);
    expect(JSON.stringify(toShownRow(ROW, NOW)).length).toBeLessThan(900);
  });
});

describe("the sparkline", () => {
  it("breaks at a day without a report and draws a lone day as a dot", () => {
    expect(sparkline([-1, 3, 4, -1, 5])?.path).toBe("M4 14L8 12M16 10h0");
  });

  it("draws nothing, and no line at zero, where nothing was reported", () => {
    expect(sparkline([-1, -1, -1])).toBeNull();
  });
});
