import { describe, expect, it } from "vitest";
import {
  type Covered,
  composeMessage,
  mailText,
  pushTitle,
  withAnswerLinks,
} from "@/lib/mail/message";

const none: Covered = {
  urgent: 0,
  act: 0,
  reminded: 0,
  digest: 0,
  untended: 0,
  instruction: false,
  checkIn: false,
};

describe("composeMessage", () => {
  it.each([
    [{ urgent: 1 }, "A client needs you now"],
    [{ instruction: true }, "Twinge: please read this now"],
    [{ untended: 1 }, "A client without a trainer needs one now"],
    [{ act: 1 }, "A client needs you"],
    [{ act: 3 }, "3 clients need you"],
    [{ reminded: 1 }, "A client still needs you"],
    [{ checkIn: true }, "Your check-in is ready"],
    [{ digest: 4 }, "Your digest from Twinge"],
    [{ urgent: 1, act: 2, digest: 3 }, "A client needs you now"],
  ] as const)("of %j begins with %s", (covered, subject) => {
    const words = composeMessage({ ...none, ...covered });
    expect(words.subject).toBe(subject);
    expect(words.sentences).toHaveLength(Object.keys(covered).length);
  });

  it("speaks of one and of several", () => {
    expect(composeMessage({ ...none, digest: 1 }).sentences[0]).toContain("one of your clients");
    expect(composeMessage({ ...none, digest: 2 }).sentences[0]).toContain("2 of your clients");
    expect(composeMessage({ ...none, untended: 2 }).sentences[0]).toContain(
      "2 clients of your practice",
    );
    expect(composeMessage({ ...none, urgent: 2 }).sentences[0]).toContain(
      "2 of your clients need you",
    );
  });
});

it("a mail leads to sign-in and to the settings", () => {
  const text = mailText(
    composeMessage({ ...none, act: 1 }),
    "https://twinge.example",
    "/settings/notices",
  );
  expect(text).toBe(
    [
      "One of your clients needs you.",
      "Sign in to see it: https://twinge.example/sign-in",
      "What you are sent, and when: https://twinge.example/settings/notices",
    ].join("\n\n"),
  );
});

it.each([
  ["urgent", "trainer", "A client needs you"],
  ["act", "trainer", "A client needs you"],
  ["watch", "trainer", "A client needs you"],
  ["urgent", "owner", "A client without a trainer needs one now"],
  ["urgent", "client", "Twinge: please read this now"],
  ["check-in", "client", "Your check-in is ready"],
])("of %s a browser of the %s shows %s", (kind, audience, title) => {
  expect(pushTitle(kind, audience)).toBe(title);
});

describe("withAnswerLinks", () => {
  const text = mailText(
    composeMessage({ ...none, checkIn: true }),
    "https://twinge.test",
    "/settings",
  );

  it("puts the links where they are looked for", () => {
    const [first, links, ...rest] = withAnswerLinks(text, ["https://twinge.test/a#x"]).split(
      "\n\n",
    );
    expect(first).toBe("Your check-in is ready. It takes one tap.");
    expect(links).toMatch(/^Answer it here .*\nhttps:\/\/twinge\.test\/a#x$/);
    expect([first, ...rest].join("\n\n")).toBe(text);
  });

  it("leaves a mail alone that asks nothing any more", () => {
    expect(withAnswerLinks(text, [])).toBe(text);
  });
});
