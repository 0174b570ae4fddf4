import { test as base, expect, type Page } from "@playwright/test";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

interface Options {
  /** What a test provokes on purpose; everything else that a browser complains about fails it. */
  readonly expectedProblems: readonly RegExp[];
}

interface Fixtures {
  /** A second browser of somebody else, who shares no cookie with the first. */
  readonly otherPage: Page;
  readonly problems: string[];
  readonly noProblems: undefined;
}

export const test = base.extend<Options & Fixtures>({
  expectedProblems: [[], { option: true }],

  // A fixture has to name what it builds on.
  problems: ({ browserName: _ }, use) => use([]),

  otherPage: async ({ browser, contextOptions, problems }, use) => {
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    listenForProblems(page, problems);
    await use(page);
    await context.close();
  },

  noProblems: [
    async ({ page, problems, expectedProblems }, use) => {
      listenForProblems(page, problems);
      await use(undefined);
      const unexpected = problems.filter((problem) =>
        expectedProblems.every((expected) => !expected.test(problem)),
      );
      expect(unexpected, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** Errors and warnings on the console (a broken content policy is one), in scripts and on the network. */
function listenForProblems(page: Page, problems: string[]): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      problems.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left stops what it was loading.
    if (!reason.includes("ERR_ABORTED")) problems.push(`network: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
}

export { expect };
