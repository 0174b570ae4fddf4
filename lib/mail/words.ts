/**
 * The text of mails and push messages. It never says what was reported, by whom, or about which part of the body,
 * because anybody who holds the phone can read it. The reason is shown after sign-in.
 */

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

export interface Words {
  readonly subject: string;
  readonly sentences: readonly string[];
}

/** The subject is that of the most urgent part; each part has one sentence. */
export function wordsFor(covered: Covered): Words {
  const parts = [
    covered.instruction && INSTRUCTION,
    covered.urgent > 0 && {
      subject: "A client needs you now",
      sentence: `${clients(covered.urgent, "needs", "need")} you now. This is repeated until what was done is recorded.`,
    },
    covered.untended > 0 && {
      subject: UNTENDED,
      sentence: `${covered.untended === 1 ? "A client of your practice needs a trainer now and has none" : `${covered.untended} clients of your practice need a trainer now and have none`}. This is repeated until there is one.`,
    },
    covered.act > 0 && {
      subject: covered.act === 1 ? "A client needs you" : `${covered.act} clients need you`,
      sentence: `${clients(covered.act, "needs", "need")} you.`,
    },
    covered.reminded > 0 && {
      subject: "A client still needs you",
      sentence: `${clients(covered.reminded, "still needs", "still need")} you. Nobody has acknowledged it yet.`,
    },
    covered.checkIn && CHECK_IN,
    covered.digest > 0 && {
      subject: "Your digest from Twinge",
      sentence: `There is something new to look at about ${covered.digest === 1 ? "one of your clients" : `${covered.digest} of your clients`}.`,
    },
  ].filter((part) => part !== false);
  return {
    subject: parts[0]?.subject ?? "News from Twinge",
    sentences: parts.map(({ sentence }) => sentence),
  };
}

const INSTRUCTION = {
  subject: "Twinge: please read this now",
  sentence: "Please open Twinge now and read what to do.",
};
const UNTENDED = "A client without a trainer needs one now";
const CHECK_IN = {
  subject: "Your check-in is ready",
  sentence: "Your check-in is ready. It takes one tap.",
};

function clients(count: number, one: string, more: string): string {
  return count === 1 ? `One of your clients ${one}` : `${count} of your clients ${more}`;
}

/** The whole text of a mail; `origin` is the public address of this Twinge. */
export function mailText({ sentences }: Words, origin: string, settingsPath: string): string {
  return [
    ...sentences,
    `Sign in to see it: ${origin}/sign-in`,
    `What you are sent, and when: ${origin}${settingsPath}`,
  ].join("\n\n");
}

/**
 * The mail with a link for each question that its recipient may answer without signing in. A link names neither the
 * person nor the part of the body.
 */
export function withAnswerLinks(text: string, links: readonly string[]): string {
  if (links.length === 0) return text;
  const [first = "", ...rest] = text.split("\n\n");
  const lead =
    links.length === 1
      ? "Answer it here without signing in. The link works once, for 72 hours:"
      : "Answer them here without signing in. Each link works once, for 72 hours:";
  return [first, [lead, ...links].join("\n"), ...rest].join("\n\n");
}

/** What a browser shows, also on a locked screen. */
export function pushTitle(kind: string, audience: string): string {
  if (kind === "check-in") return CHECK_IN.subject;
  if (audience === "owner") return UNTENDED;
  return audience === "client" ? INSTRUCTION.subject : "A client needs you";
}
