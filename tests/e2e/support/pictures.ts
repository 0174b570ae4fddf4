import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, type Page } from "@playwright/test";

const FOLDER = "docs/screenshots";
const MAX_BYTES = 250_000;
/** Of all points at most this share may have the same colour. */
const BLANK_SHARE = 0.97;
const LEAST_COLOURS = 16;

/**
 * Checks a picture that was just taken and, with UPDATE_SCREENSHOTS=1, keeps it for the README. The
 * committed ones are otherwise left alone: the demo's dates move with the day.
 */
export async function keepPicture(page: Page, name: string, png: Buffer): Promise<void> {
  const { colours, commonestShare } = await countColours(page, png);
  expect(colours, `${name} has colours`).toBeGreaterThan(LEAST_COLOURS);
  expect(commonestShare, `${name} is not blank`).toBeLessThan(BLANK_SHARE);
  expect(png.length, `${name} in bytes`).toBeLessThan(MAX_BYTES);
  const path = join(FOLDER, `${name}.png`);
  if (process.env.UPDATE_SCREENSHOTS === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, png);
  }
  expect(existsSync(path), `${path} is committed`).toBe(true);
  expect(statSync(path).size, `${path} in bytes`).toBeLessThan(MAX_BYTES);
}

/** Reads the picture in an empty page of its own, which no content policy binds. */
async function countColours(page: Page, png: Buffer) {
  const reader = await page.context().newPage();
  const counted = await reader.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser cannot draw");
    context.drawImage(image, 0, 0);
    const points = new Uint32Array(
      context.getImageData(0, 0, image.width, image.height).data.buffer,
    );
    const counts = new Map<number, number>();
    for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
    return { colours: counts.size, commonestShare: Math.max(...counts.values()) / points.length };
  }, png.toString("base64"));
  await reader.close();
  return counted;
}

/** The first page of a PDF as the browser draws it. */
export async function drawFirstPage(page: Page, pdf: Buffer, widthPx: number): Promise<Buffer> {
  const host = "http://pictures.test";
  const sheet = await page.context().newPage();
  await sheet.route(`${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/report.pdf") {
      return route.fulfill({ body: pdf, contentType: "application/pdf" });
    }
    if (pathname === "/") {
      return route.fulfill({ body: drawing(widthPx), contentType: "text/html" });
    }
    const script = readFileSync(join("node_modules/pdfjs-dist/build", pathname));
    return route.fulfill({ body: script, contentType: "text/javascript" });
  });
  await sheet.goto(host);
  await expect(sheet.locator("canvas[data-done]")).toBeVisible();
  const png = await sheet.locator("canvas").screenshot();
  await sheet.close();
  return png;
}

function drawing(widthPx: number): string {
  return `<!doctype html><body style="margin:0"><canvas></canvas><script type="module">
    import { getDocument, GlobalWorkerOptions } from "/pdf.min.mjs";
    GlobalWorkerOptions.workerSrc = "/pdf.worker.min.mjs";
    const page = await (await getDocument("/report.pdf").promise).getPage(1);
    const viewport = page.getViewport({ scale: ${widthPx} / page.getViewport({ scale: 1 }).width });
    const canvas = document.querySelector("canvas");
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
    canvas.dataset.done = "";
  </script>`;
}
