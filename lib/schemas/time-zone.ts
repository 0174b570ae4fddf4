import { z } from "zod";
import { must } from "./fault";

const MESSAGE = "must be the name of a time zone, like America/New_York";

/**
 * Abbreviations that the runtime knows beside the IANA names. They are refused, because they mislead:
 * its BST is Bangladesh's time and its IST is India's.
 */
const NOT_IANA: ReadonlySet<string> = new Set(
  "ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST".split(
    " ",
  ),
);

/** Asking the runtime is dear, and the same few names come back. */
const KNOWN = new Map<string, boolean>();
const MAX_KNOWN = 1000;
/** No IANA name is as long; above it nothing is asked and nothing kept. */
const MAX_NAME_LENGTH = 64;

/** An IANA name, kept as it is. */
export const timeZoneSchema = z
  .string({ error: must("the name of a time zone, like America/New_York") })
  .refine(isTimeZone, { error: MESSAGE });

function isTimeZone(name: string): boolean {
  if (name.length > MAX_NAME_LENGTH) return false;
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
  const answer = askRuntime(name);
  KNOWN.set(name, answer);
  return answer;
}

/** Newer runtimes take offsets like +05:30 as well, which name no zone. */
function askRuntime(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || /^SystemV\//i.test(name)) return false;
  if (NOT_IANA.has(name.toUpperCase())) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
