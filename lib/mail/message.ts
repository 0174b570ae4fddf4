import { MAIL_WORDS } from "@/lib/words/mail";

/** What one message is about, as counts of clients. */
export interface Covered {
  /** Clients with an urgent flag, with an act flag, with a flag repeated as a reminder, and in the digest. */
  readonly urgent: number;
  readonly act: number;
  readonly reminded: number;
  readonly digest: number;
  /** Clients of the recipient's practice who have an urgent flag and no trainer. */
  readonly untended: number;
  /** The recipient is a client who must read what to do. */
  readonly instruction: boolean;
  readonly checkIn: boolean;
}

export interface Message {
  readonly subject: string;
  readonly sentences: readonly string[];
}

/** The subject is that of the most urgent part; each part has one sentence. */
export function composeMessage(covered: Covered): Message {
  const { urgent, untended, act, reminded, digest } = covered;
  const parts = [
    covered.instruction && MAIL_WORDS.INSTRUCTION,
    urgent > 0 && MAIL_WORDS.urgentClients(urgent),
    untended > 0 && MAIL_WORDS.clientsWithoutTrainer(untended),
    act > 0 && MAIL_WORDS.clientsToAct(act),
    reminded > 0 && MAIL_WORDS.clientsReminded(reminded),
    covered.checkIn && MAIL_WORDS.CHECK_IN,
    digest > 0 && MAIL_WORDS.clientsInDigest(digest),
  ].filter((part) => part !== false);
  return {
    subject: parts[0]?.subject ?? MAIL_WORDS.NEWS,
    sentences: parts.map(({ sentence }) => sentence),
  };
}

/** The whole text of a mail; `origin` is the public address of this Twinge. */
export function mailText({ sentences }: Message, origin: string, settingsPath: string): string {
  return [
    ...sentences,
    MAIL_WORDS.signInLine(`${origin}/sign-in`),
    MAIL_WORDS.settingsLine(`${origin}${settingsPath}`),
  ].join("\n\n");
}

/**
 * The mail with a link for each question that its recipient may answer without signing in. A link names neither the
 * person nor the part of the body.
 */
export function withAnswerLinks(text: string, links: readonly string[]): string {
  if (links.length === 0) return text;
  const [first = "", ...rest] = text.split("\n\n");
  const lead = MAIL_WORDS.answerLinksLead(links.length);
  return [first, [lead, ...links].join("\n"), ...rest].join("\n\n");
}

/** What a browser shows, also on a locked screen. */
export function pushTitle(kind: string, audience: string): string {
  if (kind === "check-in") return MAIL_WORDS.CHECK_IN.subject;
  if (audience === "owner") return MAIL_WORDS.clientsWithoutTrainer(1).subject;
  return audience === "client" ? MAIL_WORDS.INSTRUCTION.subject : MAIL_WORDS.NEEDED;
}
