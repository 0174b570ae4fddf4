import { expect, type Page } from "@playwright/test";
import { choose, chooseNumber, choosePlace, save, scale, unfold } from "./client";
import { POINTER_PX, TOUCH_PX } from "./looks";

/** One state of one page, and how to bring it about when somebody is signed in. */
export interface Stop {
  readonly title: string;
  /** Where it is another than on the rest of the tour. */
  readonly leastTargetPx?: number;
  readonly show: (page: Page) => Promise<void>;
}

export interface Tour {
  /** Null: nobody is signed in. */
  readonly who: string | null;
  /** The least size of what is pressed there. */
  readonly leastTargetPx: number;
  readonly stops: readonly Stop[];
}

const at =
  (path: string, heading: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  };

const openAll = (page: Page) =>
  page.locator("details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });

async function openClientPage(page: Page): Promise<void> {
  await page.goto("/board");
  await page.getByRole("link", { name: "Kai Andersson" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kai Andersson" })).toBeVisible();
}

const PUBLIC: Tour = {
  who: null,
  leastTargetPx: TOUCH_PX,
  stops: [
    { title: "landing", show: at("/", "Soreness, or something") },
    { title: "sign-in", show: at("/sign-in", "Sign in") },
    {
      title: "sign-in refused",
      show: async (page) => {
        await page.goto("/sign-in");
        await page.getByLabel("Email address").fill("nobody@demo.test");
        await page.getByLabel("Password").fill("not the password");
        await page.getByRole("button", { name: "Sign in" }).click();
        await expect(page.getByText("address or the password is wrong")).toBeVisible();
      },
    },
    { title: "the rules", show: at("/rules", "The rules") },
    { title: "one rule", show: at("/rules/pain-past-72h", "Pain past 72 hours") },
    { title: "nothing here", show: at("/nothing-here", "Page not found") },
  ],
};

const CLIENT: Tour = {
  who: "noel",
  leastTargetPx: TOUCH_PX,
  stops: [
    { title: "today", show: at("/today", "Today") },
    {
      title: "today unfolded",
      show: async (page) => {
        await page.goto("/today");
        await page.getByRole("button", { name: "Worse" }).first().click();
        await openAll(page);
      },
    },
    {
      title: "log session",
      show: async (page) => {
        await page.goto("/log/session");
        await page.getByRole("button", { name: /^Repeat last/ }).click();
        await page.getByRole("button", { name: "Add exercise" }).click();
        await page.getByRole("button", { name: "Add set" }).click();
        await page.getByRole("textbox", { name: "Minutes" }).fill("x");
        await save(page);
        await expect(page.getByText("Not saved yet.")).toBeVisible();
      },
    },
    { title: "log pain", show: at("/log/pain", "Log pain") },
    {
      title: "log pain, body figure",
      // A body on a phone is too slim for more; the list beside it is its equal.
      leastTargetPx: POINTER_PX,
      show: async (page) => {
        await page.goto("/log/pain");
        await choose(page.getByRole("radio", { name: "Body figure" }));
        await expect(page.getByRole("button", { name: /^Left knee/ })).toBeVisible();
      },
    },
    {
      title: "log pain unfolded",
      show: async (page) => {
        await page.goto("/log/pain");
        await choosePlace(page, "Hip");
        await save(page);
        await expect(page.getByText("Not saved yet.")).toBeVisible();
        await chooseNumber(scale(page, "How much does it hurt?"), 8);
        await page.getByRole("button", { name: "Add another place" }).click();
        await openAll(page);
      },
    },
    {
      title: "a screening question",
      show: async (page) => {
        await page.goto("/log/pain");
        await choosePlace(page, "Hip");
        await choose(page.getByRole("radio", { name: "Your left" }));
        await chooseNumber(scale(page, "How much does it hurt?"), 8);
        await save(page);
        await expect(page.getByRole("button", { name: "Not sure" })).toBeVisible();
      },
    },
    {
      title: "notifications of the client",
      show: at("/settings/my-notices", "Notifications"),
    },
    {
      title: "history",
      show: async (page) => {
        await at("/history", "History")(page);
        await openAll(page);
      },
    },
  ],
};

const CLIENT_IN_NEED: Tour = {
  who: "uma",
  leastTargetPx: TOUCH_PX,
  stops: [
    {
      title: "today with an instruction",
      show: async (page) => {
        await at("/today", "Get medical advice today")(page);
        await unfold(page, "Everything else today");
        await openAll(page);
      },
    },
  ],
};

const TRAINER: Tour = {
  who: "tess",
  leastTargetPx: POINTER_PX,
  stops: [
    {
      title: "board",
      show: async (page) => {
        await at("/board", "Board")(page);
        await openAll(page);
      },
    },
    { title: "board, on track", show: at("/board?show=on-track", "On track") },
    { title: "board, not heard from", show: at("/board?show=not-heard-from", "Not heard from") },
    {
      title: "client page",
      show: async (page) => {
        await openClientPage(page);
        await expect(page.getByRole("img", { name: /^Pain/ }).locator("svg").first()).toBeVisible();
      },
    },
    {
      title: "client page unfolded",
      show: async (page) => {
        await openClientPage(page);
        await page.getByRole("button", { name: "Close…" }).first().click();
        await openAll(page);
      },
    },
    {
      title: "exercises",
      show: async (page) => {
        await at("/exercises", "Exercises")(page);
        await page.getByRole("checkbox", { name: "Knee" }).first().check();
        await page.getByLabel("Name").fill("Sled Zigzag");
      },
    },
    { title: "notifications of the trainer", show: at("/settings/notices", "Notifications") },
    {
      title: "outbox unfolded",
      show: async (page) => {
        await at("/settings/outbox", "Outbox")(page);
        await openAll(page);
      },
    },
    { title: "no such client", show: at("/clients/none", "Page not found") },
  ],
};

export const TOURS: readonly Tour[] = [PUBLIC, CLIENT, CLIENT_IN_NEED, TRAINER];
