import type { Flag } from "@/lib/domain/flags/flag";
import type { Assessment } from "@/lib/domain/rules/assessment";
import { DAY, HOUR } from "../build";
import {
  assessment,
  closed,
  episode,
  flagOf,
  guidance,
  load,
  NOW,
  pain,
  type Row,
  warning,
} from "./transition-fixture";

/** How a flag falls silent, is answered, clears, stays for being urgent, and stays away. */

const none = assessment([]);
const nobody = { unknownSinceAt: NOW - 5 * DAY };
const urgent = warning("urgent");
const aged = { reportedHoursAgo: { p: 14 * 24 + 1 } };
const agedFlag = { evidenceReportedAt: NOW - 14 * DAY - HOUR };
const agedAt = NOW - HOUR;

export const ROWS_OF_SILENCE: readonly Row[] = [
  // Open: silence.
  [
    "no report past the line",
    flagOf(pain("act")),
    assessment([pain("act")], { episodes: [episode("awaiting", 4, 80)] }),
    ["updated", "silenced"],
    { status: "open", unknownSinceAt: NOW - 9 * HOUR },
  ],
  [
    "unknown, still no report",
    flagOf(pain("act"), { ...nobody, lastNrs: 4 }),
    assessment([pain("act")], { episodes: [episode("awaiting", 4, 80)] }),
    [],
    nobody,
  ],
  [
    "unknown, and a report past the line",
    flagOf(pain("act"), { ...nobody, lastNrs: 4 }),
    assessment([pain("act", { sources: ["p", "q"] })], { episodes: [episode("past72h", 4, 0)] }),
    ["updated", "answered"],
    { unknownSinceAt: undefined },
  ],
  [
    "lapsed: the finding is gone",
    flagOf(pain("act")),
    assessment([], { episodes: [episode("lapsed", 4, 28 * 24 + 1)] }),
    ["silenced"],
    { status: "open", severity: "act", unknownSinceAt: NOW - HOUR },
  ],
  [
    "lapsed and unknown before",
    flagOf(pain("act"), nobody),
    assessment([], { episodes: [episode("lapsed", 4, 40 * 24)] }),
    [],
    { status: "open", ...nobody },
  ],
  [
    "gone without a newer report",
    flagOf(pain("act")),
    assessment([], { episodes: [episode("past72h", 2, 1)] }),
    ["silenced"],
    { status: "open", unknownSinceAt: NOW },
  ],
  [
    "gone with a newer report",
    flagOf(pain("act")),
    assessment([], { episodes: [episode("past72h", 1, 0)] }),
    ["cleared"],
    { closeKind: "cleared", nrsAtClose: 1 },
  ],
  [
    "the episode ended",
    flagOf(pain("act"), nobody),
    assessment([], { episodes: [episode("ended", 0, 0)] }),
    ["cleared"],
    { nrsAtClose: 0, unknownSinceAt: undefined },
  ],
  [
    "warning answers of 14 days ago",
    flagOf(warning("act"), agedFlag),
    assessment([], aged),
    ["silenced"],
    { status: "open", unknownSinceAt: agedAt },
  ],
  [
    "warning answers taken back",
    flagOf(warning("act")),
    none,
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "unknown, and a new warning",
    flagOf(warning("act"), nobody),
    assessment([warning("act", { sources: ["q"] })]),
    ["updated", "answered"],
    { unknownSinceAt: undefined },
  ],
  [
    "unknown, and a session beside it",
    flagOf(warning("act"), { ...agedFlag, ...nobody }),
    assessment([warning("act", { sources: ["s"] })], aged),
    ["updated"],
    nobody,
  ],
  [
    "unknown, and that session gone",
    flagOf(warning("act", { sources: ["s"] }), {
      evidenceReportedAt: undefined,
      ...nobody,
    }),
    none,
    [],
    { status: "open", ...nobody },
  ],
  [
    "a referral by sessions alone",
    flagOf(warning("act", { sources: ["s"] }), { evidenceReportedAt: undefined }),
    none,
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "load is gone with its condition",
    flagOf(load("watch")),
    none,
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "load raised by pain is gone as well",
    flagOf(load("act", { sources: ["s", "p"] }), agedFlag),
    assessment([], aged),
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "guidance is gone with its condition",
    flagOf(guidance()),
    none,
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "guidance gives way to urgent",
    flagOf(guidance()),
    assessment([urgent]),
    ["opened", "withdrawn"],
    { closeKind: "withdrawn" },
  ],

  // Urgent.
  [
    "urgent, less now",
    flagOf(urgent),
    assessment([warning("act", { sources: ["q"] })]),
    ["updated"],
    { severity: "urgent", lowerSinceAt: undefined },
  ],
  ["urgent, taken back", flagOf(urgent), none, [], { status: "open", severity: "urgent" }],
  [
    "urgent, of 14 days ago",
    flagOf(urgent, agedFlag),
    assessment([], aged),
    ["silenced"],
    { status: "open", unknownSinceAt: agedAt },
  ],
  [
    "urgent, answered anew",
    flagOf(urgent),
    assessment([warning("urgent", { sources: ["q"] })]),
    ["updated"],
    { severity: "urgent" },
  ],
];

/** A cool-down, its last instant, and what breaks it. `hours`: since it was closed. */
const DAY_HOURS = 24;
const moment = 1 / 3_600_000;
const openAt5 = { episodes: [episode("past72h", 5, 1)] };
const closedAt3 = { nrsAtClose: 3 };
const again = (says: Assessment, before: Flag, isOpened: boolean): Row => {
  const name = `${before.category} ${before.closeKind} ${(NOW - (before.closedAt ?? 0)) / DAY} days ago`;
  return [name, before, says, isOpened ? ["opened"] : [], isOpened ? null : { status: "closed" }];
};

export const COOL_DOWNS: readonly Row[] = [
  again(assessment([pain("act")]), closed(pain("act"), 3 * DAY_HOURS), false),
  again(assessment([pain("act")]), closed(pain("act"), 3 * DAY_HOURS + moment), true),
  again(
    assessment([pain("act")]),
    closed(pain("act"), 3 * DAY_HOURS, { closeKind: "dismissed" }),
    false,
  ),
  again(
    assessment([pain("act")]),
    closed(pain("act"), 3 * DAY_HOURS, { closeKind: "resolved" }),
    false,
  ),
  again(assessment([pain("act")]), closed(pain("act"), 1, { closeKind: "withdrawn" }), true),
  again(assessment([pain("watch")]), closed(pain("act"), 1), false),
  again(assessment([pain("act")]), closed(pain("watch"), 1), true),
  again(assessment([pain("act")], openAt5), closed(pain("act"), 1, closedAt3), true),
  again(assessment([pain("act")], openAt5), closed(pain("act"), 1, { nrsAtClose: 4 }), false),
  again(assessment([pain("act")], openAt5), closed(pain("act"), 1), false),
  again(assessment([guidance()]), closed(guidance(), 14 * DAY_HOURS), false),
  again(assessment([guidance()]), closed(guidance(), 14 * DAY_HOURS + moment), true),
  again(assessment([guidance()]), closed(guidance(), 1, { closeKind: "withdrawn" }), true),
  again(assessment([warning("act")]), closed(warning("act"), 14 * DAY_HOURS), false),
  again(assessment([warning("act")]), closed(warning("act"), 14 * DAY_HOURS + moment), true),
  again(assessment([urgent]), closed(warning("act"), 1), true),
  again(assessment([urgent]), closed(urgent, 1), false),
  again(assessment([urgent]), closed(urgent, 20 * DAY_HOURS), false),
  again(assessment([warning("urgent", { sources: ["p", "q"] })]), closed(urgent, 1), true),
];
