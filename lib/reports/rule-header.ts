import { capitalise } from "@/lib/domain/words";

/** What a rule's source file says at its head, under these very words. */
const HEADER =
  /Claim: (?<claim>.*?) Source: (?<source>.*?) Inputs[:,] (?<inputs>.*?) Boundary[:,] (?<boundary>.*?) Does not say: (?<notSaid>.*)/;

export interface RuleHeader {
  readonly claim: string;
  readonly source: string;
  readonly inputs: string;
  readonly boundary: string;
  readonly notSaid: string;
}

/** The parts of a rule's header comment, as running text. Throws where one is missing. */
export function readRuleHeader(sourceCode: string): RuleHeader {
  const comment = /\/\*\*\n \* Claim:[\s\S]*?\*\//.exec(sourceCode)?.[0] ?? "";
  const text = comment
    .replace(/^ ?(\/\*\*|\*\/|\*)/gm, " ")
    .replace(/\s+/g, " ")
    .replaceAll("<=", "≤")
    .replaceAll(">=", "≥")
    .trim();
  const parts = HEADER.exec(text)?.groups;
  if (!parts) throw new Error(`A rule's header lacks a part: ${text.slice(0, 80)}`);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, capitalise(part.trim())]),
  ) as unknown as RuleHeader;
}
