/** As whom somebody is told. */
export type Reader = "trainer" | "client";

export const MAIL_HINTS: Readonly<Record<Reader, string>> = {
  trainer:
    "When a client needs you, and the digest. With mail off, what is urgent is still mailed.",
  client: "Your check-ins. With mail off, what you must read at once is still mailed.",
};

export const BROWSER_LEADS: Readonly<Record<Reader, string>> = {
  trainer: "A short line on your screen, “A client needs you”, and nothing about whom or why.",
  client:
    "A short line on your screen, “Your check-in is ready”, and nothing about what you told us.",
};
