import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe calls serious or critical; the size of targets is asked for as well. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
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

const TOUCH_PX = 44;

/** Everything on the page that a finger is meant for, and is smaller than 44 by 44. */
export async function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    // A choice is as large as the label around it, and so is a link as the text line it stands in.
    const targets = document.querySelectorAll<HTMLElement>(
      "a[href], button, summary, select, textarea, input, [tabindex='0']",
    );
    return [...targets]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .map((target) => ({ target, box: (target.closest("label") ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(({ target, box }) => {
        const name = target.getAttribute("aria-label") ?? target.innerText ?? target.id;
        return `${target.localName} "${name}": ${Math.round(box.width)} x ${Math.round(box.height)}`;
      });
  }, TOUCH_PX);
}
