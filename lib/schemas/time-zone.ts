import { z } from "zod";
import { must } from "./fault";

const MESSAGE = "must be the name of a time zone, like America/New_York";

/**
 * Abbreviations that the runtime takes although they are no IANA names. They are refused, because they mislead:
 * the runtime's BST is the time of Bangladesh and its IST that of India.
 */
const NOT_IANA: ReadonlySet<string> = new Set(
  "ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST".split(
    " ",
  ),
);

/** Asking the runtime is slow, and the same few names come again and again. */
const answers = new Map<string, boolean>();
const MAX_ANSWERS = 1000;
/** Every IANA name is shorter. A longer text is refused without asking, so that the map cannot grow by it. */
const MAX_NAME_LENGTH = 64;

/** An IANA name, kept as it is. */
export const timeZoneSchema = z
  .string({ error: must("the name of a time zone, like America/New_York") })
  .refine(isTimeZone, { error: MESSAGE });

function isTimeZone(name: string): boolean {
  if (name.length > MAX_NAME_LENGTH) return false;
  const earlier = answers.get(name);
  if (earlier !== undefined) return earlier;
  if (answers.size >= MAX_ANSWERS) answers.clear();
  const answer = isKnownToRuntime(name);
  answers.set(name, answer);
  return answer;
}

/** Newer runtimes also take offsets like +05:30, which are no names of zones. */
function isKnownToRuntime(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || /^SystemV\//i.test(name)) return false;
  if (NOT_IANA.has(name.toUpperCase())) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
