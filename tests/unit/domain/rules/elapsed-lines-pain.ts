import type { PainFact } from "@/lib/domain/facts";
import { DAY, HOUR, pain, session } from "../build";
import { AFTER, type ElapsedLine, endingAt, FORTNIGHT, FROM, KNEE, UNTIL } from "./elapsed-line";

const CALF = { region: "calf", side: "left" } as const;
/** One report, read so much later. */
const aged =
  (report: Partial<PainFact>, nrs = 3): ElapsedLine["of"] =>
  (start, ms) => ({ pain: [pain("p", start, nrs, { ...KNEE, ...report })], at: start + ms });
/** One report, so long after an onset. */
const reported =
  (nrs: number, rest: Partial<PainFact> = KNEE): ElapsedLine["of"] =>
  (start, ms) => ({
    pain: [pain("p", start + ms, nrs, { ...rest, onsetAt: start })],
    at: start + ms,
  });

export const ELAPSED_PAIN_LINES: readonly ElapsedLine[] = [
  { rule: "pain-past-72h", line: "72 h", hours: 72, says: AFTER("act"), of: reported(5) },
  { rule: "pain-past-7d", line: "168 h", hours: 168, says: AFTER("act"), of: reported(2) },
  { rule: "follow-up-missing", line: "96 h", hours: 96, says: AFTER("info"), of: aged({}) },
  {
    rule: "refer-persistent",
    line: "336 h",
    hours: 336,
    says: FROM("act"),
    of: reported(4),
  },
  {
    rule: "refer-persistent",
    line: "1008 h",
    hours: 1008,
    says: FROM("act"),
    of: reported(2, CALF),
  },
  {
    rule: "doms-window",
    line: "72 h",
    hours: 72,
    says: UNTIL("info"),
    of: (start, ms) => ({
      sessions: [endingAt("s", start)],
      pain: [pain("p", start + 20 * HOUR, 3, { ...CALF, sessionId: "s" })],
      at: start + ms,
    }),
  },
  {
    rule: "doms-window",
    line: "the 48 h before a first report",
    hours: 48,
    says: UNTIL("info"),
    of: (start, ms) => ({
      sessions: [endingAt("s", start, { kind: "run" })],
      pain: [pain("p", start + ms, 3, CALF)],
      at: start + ms,
    }),
  },
  {
    rule: "red-flag-emergency",
    line: "14 days",
    hours: FORTNIGHT,
    says: UNTIL("urgent"),
    of: aged({ screening: { pe: "yes" } }),
  },
  {
    rule: "red-flag-today",
    line: "14 days",
    hours: FORTNIGHT,
    says: UNTIL("urgent"),
    of: aged({ screening: { dvt: "not-sure" } }),
  },
  {
    rule: "screening-refer",
    line: "14 days",
    hours: FORTNIGHT,
    says: UNTIL("act"),
    of: aged({ screening: { lock: "yes" } }),
  },
  {
    rule: "radicular-signs",
    line: "14 days of an answer",
    hours: FORTNIGHT,
    says: UNTIL("act"),
    of: aged({ screening: { radic: "yes" } }),
  },
  {
    rule: "radicular-signs",
    line: "14 days of spreading",
    hours: FORTNIGHT,
    says: UNTIL("act"),
    of: aged({ spreads: "below-knee" }),
  },
  {
    rule: "radicular-signs",
    line: "14 days of tingling",
    hours: FORTNIGHT,
    says: UNTIL("act"),
    of: aged({ ...CALF, qualities: ["tingling"] }),
  },
  {
    rule: "pain-over-5",
    line: "14 days",
    hours: FORTNIGHT,
    says: UNTIL("act"),
    of: aged({ moment: "after" }, 6),
  },
  {
    rule: "cramps-recurrent",
    line: "14 days of the third",
    hours: FORTNIGHT,
    says: UNTIL("watch"),
    of: (start, ms) => ({
      pain: [0, 1, 2].map((day) =>
        pain(`p${day}`, start + day * DAY, 2, { ...CALF, qualities: ["cramp"] }),
      ),
      at: start + ms,
    }),
  },
  {
    rule: "pain-worse",
    line: "7 days before the latest",
    hours: 168,
    says: UNTIL("act"),
    of: (start, ms) => ({
      pain: [
        pain("a", start, 1, KNEE),
        pain("b", start + 2 * HOUR, 4, KNEE),
        pain("c", start + ms, 4, KNEE),
      ],
      at: start + ms,
    }),
  },
  {
    rule: "pain-not-settled-morning",
    line: "28 days of the second session",
    hours: 28 * 24,
    says: UNTIL("watch"),
    of: (start, ms) => ({
      sessions: [session("s0", start), session("s1", start + DAY)],
      pain: [0, 1].map((index) =>
        pain(`m${index}`, start + index * DAY + 15 * HOUR, 5, {
          ...KNEE,
          moment: "morning-after",
          sessionId: `s${index}`,
        }),
      ),
      at: start + ms,
    }),
  },
  {
    rule: "follow-up-missing",
    line: "the 28 days after which an episode lapses",
    hours: 28 * 24,
    says: UNTIL("info"),
    of: aged({}),
  },
  {
    rule: "pain-past-72h",
    line: "the 20 h between zeros that end an episode",
    hours: 20,
    says: ["watch", null, null],
    of: (start, ms) => ({
      pain: [
        pain("a", start - 2 * HOUR, 3, { ...KNEE, onsetAt: start - 80 * HOUR }),
        pain("b", start, 0, KNEE),
        pain("c", start + ms, 0, KNEE),
      ],
      at: start + ms,
    }),
  },
  {
    rule: "pain-past-72h",
    line: "the 7 days after which a new episode begins",
    hours: 168,
    says: UNTIL("act"),
    of: (start, ms) => ({
      pain: [pain("a", start, 3, KNEE), pain("b", start + ms, 4, KNEE)],
      at: start + ms,
    }),
  },
];
