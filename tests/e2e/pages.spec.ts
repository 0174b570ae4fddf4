import { expectAccessible, expectNoSidewaysScroll, listSmallTargets } from "./support/looks";
import { TOURS } from "./support/page-tour";
import { signIn } from "./support/people";
import { DESK, expect, PHONE, test } from "./support/test";

const NARROW = { width: 320, height: 640 };

const LOOKS = [
  { title: "phone, light", viewport: PHONE, colorScheme: "light" },
  { title: "phone, dark", viewport: PHONE, colorScheme: "dark" },
  { title: "desk, light", viewport: DESK, colorScheme: "light" },
  { title: "desk, dark", viewport: DESK, colorScheme: "dark" },
] as const;

for (const { title, viewport, colorScheme } of LOOKS) {
  test.describe(title, () => {
    // Nothing is there and nobody may enter, on purpose; all else is as watched as everywhere.
    test.use({ viewport, colorScheme, expectedProblems: [/\b40[14]\b/] });

    for (const { who, leastTargetPx, stops } of TOURS) {
      test(`every page of ${who ?? "nobody signed in"} can be read and used`, async ({ page }) => {
        test.slow();
        if (who) await signIn(page, who);
        for (const { title: stop, show, ...own } of stops) {
          await test.step(stop, async () => {
            await show(page);
            await expectAccessible(page, stop);
            await expectNoSidewaysScroll(page, stop);
            if (viewport !== PHONE) return;
            const small = await listSmallTargets(page, own.leastTargetPx ?? leastTargetPx);
            expect.soft(small, `what is too small to press on ${stop}`).toEqual([]);
            await page.setViewportSize(NARROW);
            await expectNoSidewaysScroll(page, `${stop} at 320 pixels`);
            await page.setViewportSize(viewport);
          });
        }
      });
    }
  });
}
