import { DAY, HOUR } from "../build";
import {
  assessment,
  episode,
  flagOf,
  guidance,
  load,
  NOW,
  pain,
  pending,
  type Row,
  TODAY,
  warning,
  YESTERDAY,
} from "./transition-fixture";

/** How a flag begins, and how its evidence and its severity move. */

const none = assessment([]);
const lowering = { lowerSinceAt: NOW - 24 * HOUR, lowerSeverity: "watch" } as const;
const urgent = warning("urgent");
const swept = { acknowledgedAt: 1, snoozedUntilAt: NOW + DAY };

export const ROWS_OF_SEVERITY: readonly Row[] = [
  // Nothing there yet.
  ["nothing, nothing said", null, none, [], null],
  ["pain opens at once", null, assessment([pain("watch")]), ["opened"], { status: "open" }],
  ["referral opens at once", null, assessment([warning("act")]), ["opened"], { openedAt: NOW }],
  ["guidance opens at once", null, assessment([guidance()]), ["opened"], { status: "open" }],
  [
    "load is noticed",
    null,
    assessment([load("watch")]),
    ["noticed"],
    { status: "pending", pendingOn: TODAY },
  ],
  [
    "pain of an episode that nobody answered opens unknown",
    null,
    assessment([pain("info")], { episodes: [episode("awaiting", 3, 80)] }),
    ["opened"],
    { unknownSinceAt: NOW - 9 * HOUR },
  ],
  [
    "of two findings the first is the headline",
    null,
    assessment([pain("act", { rule: "a" }), pain("watch", { rule: "b" })]),
    ["opened"],
    { headlineRule: "a", severity: "act" },
  ],

  // Pending: only load.
  [
    "noticed, the same on the same day",
    pending(load("watch"), TODAY),
    assessment([load("watch")]),
    [],
    { status: "pending" },
  ],
  [
    "noticed, other evidence on the same day",
    pending(load("watch"), TODAY),
    assessment([load("watch", { sources: ["s", "t"] })]),
    ["updated"],
    { status: "pending" },
  ],
  [
    "noticed, worse on the same day",
    pending(load("watch"), TODAY),
    assessment([load("act")]),
    ["updated"],
    { status: "pending", severity: "act" },
  ],
  [
    "noticed, still there on the next day",
    pending(load("watch"), YESTERDAY),
    assessment([load("watch")]),
    ["opened"],
    { status: "open", openedAt: NOW },
  ],
  [
    "noticed, less on the next day",
    pending(load("act"), YESTERDAY),
    assessment([load("watch")]),
    ["opened"],
    { severity: "watch" },
  ],
  [
    "noticed, gone",
    pending(load("watch"), TODAY),
    none,
    ["withdrawn"],
    { status: "closed", closeKind: "withdrawn" },
  ],
  [
    "noticed, gone on the next day",
    pending(load("watch"), YESTERDAY),
    none,
    ["withdrawn"],
    { closeKind: "withdrawn" },
  ],

  // Open: evidence and severity.
  ["open, the same", flagOf(pain("act")), assessment([pain("act")]), [], { status: "open" }],
  [
    "open, another report",
    flagOf(pain("act")),
    assessment([pain("act", { sources: ["p", "q"] })]),
    ["updated"],
    { status: "open" },
  ],
  [
    "open, other numbers of the same reports",
    flagOf(pain("act")),
    assessment([pain("act", { details: { other: 1 } })]),
    ["updated"],
    { status: "open" },
  ],
  [
    "open, worse",
    flagOf(pain("watch"), swept),
    assessment([pain("act")]),
    ["updated", "raised"],
    { severity: "act", acknowledgedAt: undefined, snoozedUntilAt: undefined },
  ],
  [
    "open, urgent now",
    flagOf(warning("act"), { acknowledgedAt: 1 }),
    assessment([urgent]),
    ["updated", "raised"],
    { severity: "urgent", acknowledgedAt: undefined },
  ],
  [
    "open, less",
    flagOf(pain("act"), { acknowledgedAt: 1 }),
    assessment([pain("watch")]),
    ["updated", "lowering"],
    { severity: "act", lowerSinceAt: NOW, lowerSeverity: "watch", acknowledgedAt: 1 },
  ],
  [
    "less for a moment short of 24 h",
    flagOf(pain("watch"), { severity: "act", ...lowering, lowerSinceAt: NOW - 24 * HOUR + 1 }),
    assessment([pain("watch")]),
    [],
    { severity: "act" },
  ],
  [
    "less for 24 h",
    flagOf(pain("watch"), { severity: "act", ...lowering }),
    assessment([pain("watch")]),
    ["lowered"],
    { severity: "watch", lowerSinceAt: undefined },
  ],
  [
    "less, and less again within 24 h",
    flagOf(pain("watch"), { severity: "act", ...lowering, lowerSinceAt: NOW - HOUR }),
    assessment([pain("info")]),
    ["updated"],
    { severity: "act", lowerSeverity: "watch" },
  ],
  [
    "less, and a little more within 24 h",
    flagOf(pain("info"), { severity: "act", lowerSinceAt: NOW - HOUR, lowerSeverity: "info" }),
    assessment([pain("watch")]),
    ["updated", "lowering"],
    { severity: "act", lowerSeverity: "watch", lowerSinceAt: NOW - HOUR },
  ],
  [
    "less for 24 h, the last of them still less",
    flagOf(pain("watch"), { severity: "act", ...lowering }),
    assessment([pain("info")]),
    ["updated", "lowered"],
    { severity: "watch", lowerSinceAt: NOW, lowerSeverity: "info" },
  ],
  [
    "less, and back within 24 h",
    flagOf(pain("watch"), { severity: "act", ...lowering, lowerSinceAt: NOW - HOUR }),
    assessment([pain("act")]),
    ["updated", "lowering"],
    { severity: "act", lowerSinceAt: undefined, lowerSeverity: undefined },
  ],
  [
    "less, and worse than ever",
    flagOf(warning("watch"), { severity: "act", ...lowering }),
    assessment([urgent]),
    ["updated", "raised"],
    { severity: "urgent", lowerSinceAt: undefined },
  ],
  [
    "snoozed, the same",
    flagOf(load("watch"), { snoozedUntilAt: NOW + DAY }),
    assessment([load("watch")]),
    [],
    { snoozedUntilAt: NOW + DAY },
  ],
  [
    "snoozed, gone",
    flagOf(load("watch"), { snoozedUntilAt: NOW + DAY }),
    none,
    ["cleared"],
    { status: "closed" },
  ],
];
