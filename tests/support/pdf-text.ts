import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfWord {
  readonly text: string;
  /** Points from the left and the top edge of the page to the start of the base line. */
  readonly x: number;
  readonly y: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  /** All words in reading order, white space folded. */
  readonly text: string;
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  readonly author: string;
}

interface Run {
  readonly width: number;
  readonly transform: readonly number[];
}

/** A word set in two fonts comes as two runs that touch. */
function isNextTo(run: Run, before: Run | undefined): boolean {
  if (before === undefined) return false;
  const [left = 0, baseLine = 0] = run.transform.slice(4);
  const [leftBefore = 0, baseLineBefore = 0] = before.transform.slice(4);
  const gap = left - leftBefore - before.width;
  return Math.abs(baseLine - baseLineBefore) < 0.5 && Math.abs(gap) < 0.6;
}

/** What a reader finds in a PDF: pages, words with their places, title and author. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ("str" in item ? [item] : []));
    const words = runs
      .filter(({ str }) => str.trim() !== "")
      .map(({ str, transform }) => ({ text: str, x: transform[4], y: height - transform[5] }));
    const text = runs.map((run, index) => `${isNextTo(run, runs[index - 1]) ? "" : " "}${run.str}`);
    pages.push({ width, height, words, text: text.join("").replace(/\s+/g, " ") });
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  const known = info as { readonly Title?: string; readonly Author?: string };
  return { pages, title: known.Title ?? "", author: known.Author ?? "" };
}
