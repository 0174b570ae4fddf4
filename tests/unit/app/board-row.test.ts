import { describe, expect, it } from "vitest";
import { html } from "@/app/(trainer)/board/html";
import { boardRow, boardRows } from "@/app/(trainer)/board/row";
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
  headline: "Left knee: still 5/10, 84 hours after Monday's session.",
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

/** What a reader of the markup sees, tags taken away. */
function textOf(row: Partial<BoardRow>): string {
  return boardRow({ ...ROW, ...row }, NOW).markup.replace(/<[^>]+>/g, "|");
}

describe("html", () => {
  it("escapes every value, in text and in attributes", () => {
    const hostile = `<img src=x onerror="alert(1)">'&`;
    expect(html`<a title='${hostile}'>${hostile}</a>`.markup).toBe(
      "<a title='&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;'>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;</a>",
    );
  });

  it("leaves markup of its own alone and drops null", () => {
    expect(html`<p>${html`<i>${"<"}</i>`}${null}</p>`.markup).toBe("<p><i>&lt;</i></p>");
  });
});

describe("a row of the board", () => {
  it("lets no name or reason become markup", () => {
    const name = `<img src=x onerror='alert(1)'>`;
    const { markup } = boardRow({ ...ROW, name, headline: `"><script>alert(1)</script>` }, NOW);
    expect(markup).not.toMatch(/<img|<script/);
    expect(markup).toContain(
      "aria-label='Acknowledge &lt;img src=x onerror=&#39;alert(1)&#39;&gt;'",
    );
  });

  it("says who, why, since when and what was last heard, and leads to the evidence", () => {
    expect(textOf({})).toContain("Iris Q.");
    expect(textOf({})).toContain("84 hours after Monday&#39;s session. |+2 more reasons|");
    expect(textOf({})).toContain("for 30 h · last report 5/10, 3 h ago");
    expect(boardRow(ROW, NOW).markup).toContain(`href='/clients/${ROW.clientId}#${ROW.flagId}'`);
  });

  it("shows silence as silence, whatever the severity", () => {
    const silent = textOf({
      group: "not-heard-from",
      ...{ unknownSinceAt: NOW - 26 * HOUR_MS, unknownNrs: 5, sinceAt: NOW - 26 * HOUR_MS },
      // Of another place.
      ...{ lastReportAt: NOW - HOUR_MS, lastNrs: 2 },
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

  it("stays small, because its text goes over the wire twice", () => {
    const rows = Array.from({ length: 50 }, () => ROW);
    expect(boardRows(rows, NOW).markup.length / 50).toBeLessThan(900);
  });
});

describe("the sparkline", () => {
  it("breaks at a day without a report and draws a lone day as a dot", () => {
    expect(sparkline([-1, 3, 4, -1, 5])?.markup).toContain("d='M4 14L8 12M16 10h0'");
  });

  it("draws nothing, and no line at zero, where nothing was reported", () => {
    expect(sparkline([-1, -1, -1])).toBeNull();
  });
});
