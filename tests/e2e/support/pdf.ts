import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of each page, its runs joined by single spaces. */
export async function readPdfPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const runs = content.items.map((item) => ("str" in item ? item.str : ""));
    pages.push(runs.join(" ").replace(/\s+/g, " "));
  }
  await task.destroy();
  return pages;
}
