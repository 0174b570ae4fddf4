/**
 * The text of mails and push messages. It never says what was reported, by whom, or about which part of the body,
 * because anybody who holds the phone can read it. The reason is shown after sign-in.
 */

export const NEWS = "News from Twinge";

export const INSTRUCTION = {
  subject: "Twinge: please read this now",
  sentence: "Please open Twinge now and read what to do.",
};

export const CHECK_IN = {
  subject: "Your check-in is ready",
  sentence: "Your check-in is ready. It takes one tap.",
};

/** The title of a push message to a trainer, whatever the severity. */
export const NEEDED = "A client needs you";

/** To a trainer, about that many clients with an urgent flag. */
export function urgentClients(count: number) {
  return {
    subject: "A client needs you now",
    sentence: `${clients(count, "needs", "need")} you now. This is repeated until what was done is recorded.`,
  };
}

/** To an owner, about that many clients who have an urgent flag and no trainer. */
export function clientsWithoutTrainer(count: number) {
  const who =
    count === 1
      ? "A client of your practice needs a trainer now and has none"
      : `${count} clients of your practice need a trainer now and have none`;
  return {
    subject: "A client without a trainer needs one now",
    sentence: `${who}. This is repeated until there is one.`,
  };
}

export function clientsToAct(count: number) {
  return {
    subject: count === 1 ? NEEDED : `${count} clients need you`,
    sentence: `${clients(count, "needs", "need")} you.`,
  };
}

export function clientsReminded(count: number) {
  return {
    subject: "A client still needs you",
    sentence: `${clients(count, "still needs", "still need")} you. Nobody has acknowledged it yet.`,
  };
}

export function clientsInDigest(count: number) {
  const whom = count === 1 ? "one of your clients" : `${count} of your clients`;
  return {
    subject: "Your digest from Twinge",
    sentence: `There is something new to look at about ${whom}.`,
  };
}

function clients(count: number, one: string, more: string): string {
  return count === 1 ? `One of your clients ${one}` : `${count} of your clients ${more}`;
}

export function signInLine(url: string): string {
  return `Sign in to see it: ${url}`;
}

export function settingsLine(url: string): string {
  return `What you are sent, and when: ${url}`;
}

/** Above the links to that many questions. */
export function answerLinksLead(count: number): string {
  return count === 1
    ? "Answer it here without signing in. The link works once, for 72 hours:"
    : "Answer them here without signing in. Each link works once, for 72 hours:";
}
