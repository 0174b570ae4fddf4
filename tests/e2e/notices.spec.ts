import type { Page } from "@playwright/test";
import { signIn } from "./support/people";
import { DESK, expect, PHONE, test } from "./support/test";

const heading = (page: Page) => page.getByRole("heading", { level: 1, name: "Notifications" });

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("✓ Saved.")).toBeVisible();
}

test.describe("a trainer at the desk", () => {
  test.use({ viewport: DESK });

  test("changes the notification preferences and finds them saved", async ({ page }) => {
    await signIn(page, "omar");
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(heading(page)).toBeVisible();
    await expect(page.getByText("Urgent messages are mailed")).toBeVisible();
    await page.getByLabel("From").fill("20:30");
    await page.getByLabel("Daily digest").selectOption("06:00");
    await page.getByLabel("Your time zone").selectOption("Europe/Lisbon");
    await save(page);

    await page.reload();
    await expect(page.getByText("Times are in the time zone Europe/Lisbon.")).toBeVisible();
    await expect(page.getByLabel("From")).toHaveValue("20:30");
    await expect(page.getByLabel("Daily digest")).toHaveValue("6");
    await page.getByLabel("Until").fill("20:30");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("at two different times")).toBeVisible();
    await expect(page.getByLabel("Until")).toHaveValue("20:30");
  });

  test("who owns the practice reads what was to be sent; nobody else does", async ({
    page,
    otherPage,
  }) => {
    await signIn(page, "tess");
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Outbox" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Outbox" })).toBeVisible();
    await expect(page.getByText("no mail server is set up")).toBeVisible();
    const message = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "Twinge: please read this now" }) })
      .first();
    await expect(async () => {
      await page.reload();
      await expect(message).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(message).toContainText("Kept here");
    await message.locator("summary").click();
    await expect(message).toContainText(/Sign in to see it: http\S+\/sign-in/);
    await expect(page.getByRole("main")).not.toContainText(/\/10\b|knee|numb/i);

    await signIn(otherPage, "omar");
    await otherPage.goto("/settings/notices");
    await expect(heading(otherPage)).toBeVisible();
    await expect(otherPage.getByRole("link", { name: "Outbox" })).toHaveCount(0);
  });
});

test.describe("a client on the phone", () => {
  test.use({ viewport: PHONE });

  test("turns quiet hours off with the keyboard alone", async ({ page }) => {
    await signIn(page, "hale");
    await page.getByRole("link", { name: "Notifications" }).click();
    await expect(heading(page)).toBeVisible();
    await expect(page.getByLabel("Daily digest")).toHaveCount(0);
    const quiet = page.getByRole("checkbox", { name: "Keep quiet hours" });
    await page.getByRole("checkbox", { name: "Send me mail" }).focus();
    await page.keyboard.press("Tab");
    await expect(quiet).toBeFocused();
    await page.keyboard.press("Space");
    await expect(page.getByLabel("From")).toBeHidden();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText("✓ Saved.")).toBeVisible();
    await page.reload();
    await expect(quiet).not.toBeChecked();
  });

  test("has a browser that shows the one line it was sent, and nothing else", async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(["notifications"]);
    await signIn(page, "hale");
    await page.goto("/settings/my-notices");
    const cdp = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const [registration] = registrations;
        if (registration) resolve(registration.registrationId);
      });
    });
    await cdp.send("ServiceWorker.enable");
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
    });
    await cdp.send("ServiceWorker.deliverPushMessage", {
      origin: new URL(baseURL ?? "").origin,
      registrationId: await registered,
      data: JSON.stringify({ title: "Your check-in is ready" }),
    });
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const notices = await registration.getNotifications();
        return notices.map(({ title, body }) => `${title} | ${body}`);
      });
    await expect.poll(shown).toEqual(["Your check-in is ready | Open Twinge to see it."]);
  });
});
