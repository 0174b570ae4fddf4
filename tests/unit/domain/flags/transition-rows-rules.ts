import type { Finding } from "@/lib/domain/finding";
import type { JudgeAgain } from "@/lib/domain/flags/rules-change";
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
  pending,
  type Row,
  TODAY,
  warning,
} from "./transition-fixture";

/** What becomes of the flags of version 1 when version 2 judges; its rule "some-rule" is gone from the catalogue. */

const FOUND_BEFORE = new WeakMap<Assessment, readonly Finding[] | null>();

/** By version 2: findings now, and at the time of the flag (null: nobody can say). */
function judged(
  now: readonly Finding[],
  then: readonly Finding[] | null,
  parts: Parameters<typeof assessment>[1] = {},
): Assessment {
  const says = { ...assessment(now, parts), rulesVersion: "2" };
  FOUND_BEFORE.set(says, then);
  return says;
}

export const foundBefore =
  (says: Assessment): JudgeAgain =>
  () =>
    FOUND_BEFORE.get(says) ?? null;

const acknowledged = { acknowledgedAt: NOW - 2 * HOUR };
const standing = { episodes: [episode("past72h", 3, 1)] };
const unchanged = pain("act", { rule: "pain-over-5" });
const byRules = { status: "closed", closeKind: "rules-changed", closedAt: NOW } as const;

export const ROWS_OF_RULES: readonly Row[] = [
  // Still found.
  [
    "the same findings by newer rules",
    flagOf(pain("act"), acknowledged),
    judged([pain("act")], []),
    ["rejudged"],
    { status: "open", rulesVersion: "2", ...acknowledged },
  ],
  [
    "other evidence by newer rules",
    flagOf(pain("act"), acknowledged),
    judged([pain("act", { sources: ["p", "q"] })], []),
    ["rejudged"],
    { status: "open", severity: "act", ...acknowledged },
  ],
  [
    "less severe by newer rules",
    flagOf(pain("act"), acknowledged),
    judged([pain("watch")], []),
    ["rejudged", "lowering"],
    { severity: "act", lowerSinceAt: NOW, ...acknowledged },
  ],

  // Not found any more, and not found then.
  ["pain", flagOf(pain("act"), acknowledged), judged([], [], standing), ["rules-changed"], byRules],
  [
    "pain that nobody has answered",
    flagOf(pain("act"), { unknownSinceAt: NOW - DAY }),
    judged([], []),
    ["rules-changed"],
    byRules,
  ],
  [
    "pain of a lapsed episode",
    flagOf(pain("act")),
    judged([], [], { episodes: [episode("lapsed", 3, 700)] }),
    ["rules-changed"],
    byRules,
  ],
  [
    "another subject was found then",
    flagOf(pain("act")),
    judged([], [pain("act", { side: "right" })], standing),
    ["rules-changed"],
    byRules,
  ],
  ["load", flagOf(load("watch")), judged([], []), ["rules-changed"], byRules],
  ["a referral", flagOf(warning("act")), judged([], []), ["rules-changed"], byRules],
  ["guidance", flagOf(guidance()), judged([], []), ["rules-changed"], byRules],
  [
    "pending load",
    pending(load("watch"), TODAY),
    judged([], []),
    ["withdrawn"],
    { status: "closed" },
  ],
  // A person closes what is urgent.
  ["urgent", flagOf(warning("urgent")), judged([], []), [], { status: "open" }],
  // Only a contributor's rule has changed.
  [
    "a changed contributor",
    flagOf(unchanged, { contributors: [pain("watch", { rule: "pain-past-72h" })] }),
    judged([], [], standing),
    ["rules-changed"],
    byRules,
  ],

  // Not found any more, but not by the rules.
  [
    "load found then",
    flagOf(load("watch")),
    judged([], [load("watch")]),
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "pain found then, nobody answered",
    flagOf(pain("act")),
    judged([], [pain("act")]),
    ["silenced"],
    { status: "open" },
  ],
  [
    "pain found then, a newer report",
    flagOf(pain("act"), { evidenceReportedAt: NOW - 2 * HOUR }),
    judged([], [pain("watch")], { episodes: [episode("ended", 0, 1)] }),
    ["cleared"],
    { closeKind: "cleared" },
  ],
  [
    "longer ago than anybody can say",
    flagOf(pain("act")),
    judged([], null),
    ["silenced"],
    { status: "open" },
  ],
  [
    "of a rule that did not change",
    flagOf(unchanged),
    judged([], [], standing),
    ["silenced"],
    { status: "open" },
  ],

  // Closed stays closed; and what the rules closed does not keep the next pain quiet.
  ["closed before", closed(pain("act"), 1), judged([], []), [], { status: "closed" }],
  [
    "closed before, still found",
    closed(pain("act"), 1, { closeKind: "dismissed" }),
    judged([pain("act")], []),
    [],
    { status: "closed" },
  ],
  [
    "a new pain after the rules closed one",
    closed(pain("act"), 1, { closeKind: "rules-changed" }),
    judged([pain("act")], []),
    ["opened"],
    null,
  ],
];
