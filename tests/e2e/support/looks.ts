import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe calls serious or critical. The size of targets is measured by `listSmallTargets`. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary})`),
    );
  expect.soft(found, `axe on ${where}`).toEqual([]);
}

/** Names what reaches beyond the right edge, unless it stands in a box that scrolls by itself. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const sticking = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect.soft(sticking, `sideways scroll on ${where}`).toEqual([]);
}

/** The least size of what a finger is meant for in the gym. */
export const TOUCH_PX = 44;
/** The least size of anything that is pressed; links within a sentence are as high as its line. */
export const POINTER_PX = 24;

/** Everything on the page that can be pressed and is smaller than that, either way. */
export async function listSmallTargets(page: Page, leastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      "a[href]:not(p a), button, summary, select, textarea, input",
    );
    return (
      [...targets]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        // A choice is as large as the label around it.
        .map((target) => ({
          name: target.ariaLabel ?? (target.textContent || target.id),
          box: (target.closest("label") ?? target).getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`)
    );
  }, leastPx);
}
